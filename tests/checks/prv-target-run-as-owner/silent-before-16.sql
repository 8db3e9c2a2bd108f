-- outcome: not applicable
-- role: target @ROLE@
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int);
