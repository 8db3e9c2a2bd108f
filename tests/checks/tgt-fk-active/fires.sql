-- One that is checked under replica, too, stops every engine. Of partitions, the root's key counts.
-- expect: constraint|shop|order|order "customer"|blocker/none/none
-- expect: constraint|shop|always|always_customer_fkey|blocker/warning/blocker
-- expect: constraint|shop|event|event_customer_fkey|blocker/none/none
-- servers: 15 15
-- servers: 12 12
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int);
CREATE TABLE shop.always (id int PRIMARY KEY, customer int);
CREATE TABLE shop.event (id int, customer int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int,
    CONSTRAINT "order ""customer""" FOREIGN KEY (customer) REFERENCES shop.customer);
CREATE TABLE shop.always (id int PRIMARY KEY, customer int REFERENCES shop.customer);
SELECT format('ALTER TABLE shop.always ENABLE ALWAYS TRIGGER %I', tgname) FROM pg_trigger
 WHERE tgrelid = 'shop.always'::regclass \gexec
CREATE TABLE shop.event (id int, customer int REFERENCES shop.customer) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
