-- What is missing can be created, unless something else has the name.
-- expect: table|shop|Order "book"|-|info/blocker/none
-- expect: table|shop|event|-|info/blocker/none
-- expect: table|shop|taken|-|blocker/blocker/blocker
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."Order ""book""" (id int PRIMARY KEY);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.taken (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order ""book""" (id int PRIMARY KEY);
CREATE VIEW shop.taken AS SELECT 1 AS id;
