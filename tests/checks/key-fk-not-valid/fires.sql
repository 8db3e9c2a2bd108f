-- Partitions and children have their parent's constraint: one finding.
-- expect: constraint|shop|order|order customer|warning/warning/warning
-- expect: constraint|shop|order|positive|warning/warning/warning
-- expect: constraint|shop|event|named|warning/warning/warning
-- servers: 15 15
-- servers: 10 10
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int, total int);
ALTER TABLE shop."order" ADD CONSTRAINT "order customer" FOREIGN KEY (customer) REFERENCES shop.customer NOT VALID;
ALTER TABLE shop."order" ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
ALTER TABLE shop.event ADD CONSTRAINT named CHECK (kind <> '') NOT VALID;
