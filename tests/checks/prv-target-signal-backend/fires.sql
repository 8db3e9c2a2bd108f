-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|none/none/info
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_monitor TO @ROLE@;
