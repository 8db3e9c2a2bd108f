-- expect: column|shop|order|State "x"|warning/none/none
-- expect: column|shop|event|at|info/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, "State ""x""" text);
CREATE TABLE shop.event (id int, at timestamptz) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, "State ""x""" text DEFAULT 'new');
CREATE TABLE shop.event (id int, at timestamptz DEFAULT now()) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
