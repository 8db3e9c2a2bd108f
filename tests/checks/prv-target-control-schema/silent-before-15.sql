-- servers: 15 14
-- role: target @ROLE@
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
