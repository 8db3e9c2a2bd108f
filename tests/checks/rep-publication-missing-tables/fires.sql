-- A publication of a schema has what is in it; of a partitioned table all partitions.
-- servers: 15 15
-- servers: 18 15
-- expect: table|public|left "out"|-|none/warning/none
CREATE TABLE "left ""out""" (id int PRIMARY KEY);
CREATE TABLE taken (id int PRIMARY KEY);
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE TABLE sale (id int) PARTITION BY LIST (id);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1);
CREATE PUBLICATION several FOR TABLE taken, sale;
CREATE PUBLICATION whole FOR TABLES IN SCHEMA shop;
