-- Not a superuser, but granted.
-- servers: 15 15
-- servers: 15 18
-- role: target @ROLE@
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT SET ON PARAMETER session_replication_role TO @ROLE@;
CREATE TABLE customer (id int PRIMARY KEY);
