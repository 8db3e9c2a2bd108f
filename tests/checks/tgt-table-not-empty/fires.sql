-- A partition that is selected itself speaks for its root; one that only the target has does not.
-- expect: table|shop|Order "book"|-|blocker/blocker/blocker
-- expect: table|shop|event_1|-|blocker/blocker/blocker
-- expect: table|shop|other|-|blocker/blocker/blocker
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."Order ""book""" (id int PRIMARY KEY);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop.other (id int) PARTITION BY LIST (id);
CREATE TABLE shop.other_1 PARTITION OF shop.other FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."Order ""book""" (id int PRIMARY KEY);
INSERT INTO shop."Order ""book""" VALUES (1);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
INSERT INTO shop.event VALUES (1);
CREATE TABLE shop.other (id int) PARTITION BY LIST (id);
CREATE TABLE shop.other_2 PARTITION OF shop.other FOR VALUES IN (2);
INSERT INTO shop.other VALUES (2);
