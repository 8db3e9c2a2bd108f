-- From 15 on a new database is like that.
-- servers: 15 15
-- servers: 15 18
-- role: target @ROLE@
-- expect: schema|-|public|-|blocker/none/none
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
