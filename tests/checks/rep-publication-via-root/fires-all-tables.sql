-- expect: table|public|sale_1|-|none/blocker/none
CREATE TABLE sale (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1);
CREATE PUBLICATION p FOR ALL TABLES;
-- on: target
CREATE TABLE sale (id int PRIMARY KEY);
