-- options: --phase verify
-- servers: 15 15
-- servers: 12 18
-- expect: table|shop|unlogged|-|blocker/blocker/blocker
-- expect: table|shop|logged|-|warning/warning/warning
-- expect: table|shop|a view|-|blocker/blocker/blocker
-- expect: table|shop|plain|-|warning/warning/warning
-- expect: table|shop|identity|-|warning/warning/warning
-- expect: table|shop|by_index|-|warning/warning/warning
-- expect: table|shop|child|-|blocker/blocker/blocker
-- expect: table|shop|part|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.unlogged (id int PRIMARY KEY);
CREATE UNLOGGED TABLE shop.logged (id int PRIMARY KEY);
CREATE TABLE shop."a view" (id int);
CREATE TABLE shop.plain (id int) PARTITION BY LIST (id);
CREATE TABLE shop.identity (id int PRIMARY KEY);
ALTER TABLE shop.identity REPLICA IDENTITY FULL;
CREATE TABLE shop.by_index (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX by_a ON shop.by_index (a);
CREATE UNIQUE INDEX by_b ON shop.by_index (b);
ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_a;
CREATE TABLE shop.parent (id int);
CREATE TABLE shop.child () INHERITS (shop.parent);
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part PARTITION OF shop.root FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE UNLOGGED TABLE shop.unlogged (id int PRIMARY KEY);
CREATE TABLE shop.logged (id int PRIMARY KEY);
CREATE VIEW shop."a view" AS SELECT 1 AS id;
CREATE TABLE shop.plain (id int);
CREATE TABLE shop.identity (id int PRIMARY KEY);
CREATE TABLE shop.by_index (a int NOT NULL, b int NOT NULL);
CREATE UNIQUE INDEX by_a ON shop.by_index (a);
CREATE UNIQUE INDEX by_b ON shop.by_index (b);
ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_b;
CREATE TABLE shop.parent (id int);
CREATE TABLE shop.child (id int);
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part (id int);
