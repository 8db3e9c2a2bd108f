-- Under the root's name, or with the same partitions on both sides.
CREATE TABLE sale (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN (1);
CREATE TABLE item (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE item_1 PARTITION OF item FOR VALUES IN (1);
CREATE PUBLICATION p FOR TABLE sale WITH (publish_via_partition_root);
CREATE PUBLICATION q FOR TABLE item;
-- on: target
CREATE TABLE sale (id int PRIMARY KEY);
CREATE TABLE item (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE item_1 PARTITION OF item FOR VALUES IN (1);
