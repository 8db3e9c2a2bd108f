-- The plain table's key broke as one does when REINDEX CONCURRENTLY is cut off.
-- expect: constraint|shop|customer|Customer "key"|blocker/blocker/blocker
-- expect: constraint|shop|event|event_pkey|warning/warning/warning
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, CONSTRAINT "Customer ""key""" PRIMARY KEY (id));
UPDATE pg_index SET indisvalid = false WHERE indrelid = 'shop.customer'::regclass;
CREATE TABLE shop.event (id int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
ALTER TABLE ONLY shop.event ADD PRIMARY KEY (id);
