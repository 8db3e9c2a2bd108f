-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.parent (id int);
CREATE TABLE shop.child () INHERITS (shop.parent);
CREATE UNLOGGED TABLE shop.fast (id int);
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part PARTITION OF shop.root FOR VALUES IN (1);
CREATE TABLE shop.by_index (a int NOT NULL);
CREATE UNIQUE INDEX by_a ON shop.by_index (a);
ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_a;
CREATE TABLE shop.full (a int);
ALTER TABLE shop.full REPLICA IDENTITY FULL;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.by_index (a int NOT NULL);
CREATE UNIQUE INDEX by_a ON shop.by_index (a);
ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_a;
CREATE TABLE shop.full (a int);
ALTER TABLE shop.full REPLICA IDENTITY FULL;
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part PARTITION OF shop.root FOR VALUES IN (1);
CREATE UNLOGGED TABLE shop.fast (id int);
CREATE TABLE shop.parent (id int);
CREATE TABLE shop.child () INHERITS (shop.parent);
