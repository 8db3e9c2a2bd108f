-- Built concurrently, and valid.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, mail text);
CREATE UNIQUE INDEX CONCURRENTLY customer_mail ON shop.customer (mail);
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE INDEX event_kind ON shop.event (kind);
