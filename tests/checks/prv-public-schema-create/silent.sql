-- On the source it was taken from all already.
-- servers: 14 15
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
