-- servers: 15 10
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY);
