-- What CREATE UNIQUE INDEX CONCURRENTLY leaves behind when it fails, and an index that not every partition has.
-- expect: index|shop|customer|customer "mail"|info/warning/warning
-- expect: index|shop|customer|customer_mail_ccnew|info/warning/warning
-- expect: index|shop|event|event_kind|info/warning/warning
-- servers: 15 15
-- servers: 11 15
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, mail text);
CREATE UNIQUE INDEX "customer ""mail""" ON shop.customer (mail);
CREATE UNIQUE INDEX customer_mail_ccnew ON shop.customer (mail);
UPDATE pg_index SET indisvalid = false WHERE indrelid = 'shop.customer'::regclass AND NOT indisprimary;
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE INDEX event_kind ON ONLY shop.event (kind);
