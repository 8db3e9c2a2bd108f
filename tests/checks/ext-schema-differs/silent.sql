-- The same schema, that is not the usual one; one that is not there yet.
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;
CREATE EXTENSION pg_trgm SCHEMA tools;
-- on: target
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;
