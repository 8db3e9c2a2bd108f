-- One that has been detached.
-- servers: 15 15
-- servers: 10 15
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop."event 2" PARTITION OF shop.event FOR VALUES IN (2);
ALTER TABLE shop.event DETACH PARTITION shop."event 2";
