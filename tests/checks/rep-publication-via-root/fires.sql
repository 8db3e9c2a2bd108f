-- servers: 13 15
-- servers: 15 15
-- expect: table|public|sale_1|-|none/blocker/none
CREATE TABLE sale (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1);
CREATE TABLE sale_2 PARTITION OF sale FOR VALUES IN (2);
CREATE PUBLICATION p FOR TABLE sale;
-- on: target
CREATE TABLE sale (id int PRIMARY KEY);
CREATE TABLE sale_2 (id int PRIMARY KEY);
