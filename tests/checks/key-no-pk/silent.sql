-- A view has no key and needs none; partitions with a key each are another check's.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.pair (a int, b int, PRIMARY KEY (a, b));
CREATE VIEW shop.names AS SELECT id FROM shop.customer;
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
ALTER TABLE shop.event_1 ADD PRIMARY KEY (id);
