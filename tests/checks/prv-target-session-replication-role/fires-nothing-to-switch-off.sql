-- role: target @ROLE@
-- expect: role|-|@ROLE@|session_replication_role|warning/none/info
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_monitor TO @ROLE@;
CREATE TABLE customer (id int PRIMARY KEY);
