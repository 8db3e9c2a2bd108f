-- servers: 15 15
-- servers: 15 18
-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|none/blocker/none
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN REPLICATION;
GRANT CREATE ON DATABASE @DATABASE@ TO @ROLE@;
