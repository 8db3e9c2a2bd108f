-- One partition with a key and one without, no partitions at all, and a key for all.
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_a PARTITION OF shop.event FOR VALUES IN ('a');
CREATE TABLE shop.event_b PARTITION OF shop.event FOR VALUES IN ('b');
ALTER TABLE shop.event_a ADD PRIMARY KEY (id);
CREATE TABLE shop.empty (id int) PARTITION BY LIST (id);
CREATE TABLE shop.keyed (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE shop.keyed_1 PARTITION OF shop.keyed FOR VALUES IN (1);
