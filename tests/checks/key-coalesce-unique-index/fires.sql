-- On the target it stops AWS DMS; where the target has no such table yet, it will.
-- expect: index|shop|customer|customer_nick|blocker/none/none
-- expect: index|shop|Cust "2"|Cust idx|warning/none/none
-- expect: index|shop|event_1|event_unique|blocker/none/none
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text);
CREATE TABLE shop."Cust ""2""" (id int PRIMARY KEY, nick text);
CREATE UNIQUE INDEX "Cust idx" ON shop."Cust ""2""" (id, lower(coalesce(nick, '')));
CREATE TABLE shop.event (id int, nick text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text);
CREATE UNIQUE INDEX customer_nick ON shop.customer (coalesce(nick, ''));
CREATE TABLE shop.event (id int, nick text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE UNIQUE INDEX event_unique ON shop.event_1 (coalesce(nick, ''));
