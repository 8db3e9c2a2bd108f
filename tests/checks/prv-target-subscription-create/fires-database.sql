-- The role is held, the right on the database is not.
-- servers: 15 16
-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|none/blocker/none
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_create_subscription TO @ROLE@;
