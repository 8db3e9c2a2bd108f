-- An invalid index that is no key, and a partitioned key that each partition has.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text);
CREATE INDEX customer_name ON shop.customer (name);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.customer_name'::regclass;
CREATE TABLE shop.event (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
ALTER TABLE ONLY shop.event ADD PRIMARY KEY (id);
ALTER TABLE shop.event_1 ADD PRIMARY KEY (id);
ALTER INDEX shop.event_pkey ATTACH PARTITION shop.event_1_pkey;
