-- The partitions are published one by one.
CREATE TABLE sale (id int) PARTITION BY LIST (id);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1);
CREATE TABLE sale_2 PARTITION OF sale FOR VALUES IN (2);
CREATE PUBLICATION p FOR TABLE sale_1, sale_2;
