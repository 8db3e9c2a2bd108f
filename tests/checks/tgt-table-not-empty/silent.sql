-- It had rows, and a table that is not selected has some.
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
INSERT INTO shop."order" VALUES (1);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
INSERT INTO shop.event VALUES (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
INSERT INTO shop."order" VALUES (1);
DELETE FROM shop."order";
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.unselected (id int);
INSERT INTO shop.unselected VALUES (1);
