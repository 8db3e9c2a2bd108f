-- The partitioned table's own identity is not used, and an unlogged table is not replicated.
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
ALTER TABLE shop.event REPLICA IDENTITY NOTHING;
CREATE UNLOGGED TABLE shop.scratch (id int);
ALTER TABLE shop.scratch REPLICA IDENTITY NOTHING;
CREATE TABLE shop.keyless (id int);
