-- A domain is what it is made of; partitions share their root's columns.
-- expect: column|shop|product|price "net"|warning/none/none
-- expect: column|shop|product|amount|warning/none/none
-- expect: column|shop|event|weight|warning/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE DOMAIN shop.amount AS numeric CHECK (VALUE >= 0);
CREATE TABLE shop.product (id int PRIMARY KEY, "price ""net""" numeric, amount shop.amount);
CREATE TABLE shop.event (id int, weight numeric) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
