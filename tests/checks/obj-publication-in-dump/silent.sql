-- On the target.
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE PUBLICATION mine;
