-- Each of these has an identity, or no changes that could be published: an unlogged table, a
-- partitioned table itself, a view. A deferrable key and NOTHING are for other checks.
-- servers: 15 15
-- servers: 10 12
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.keyed (id int PRIMARY KEY);
CREATE TABLE shop.whole (line text);
ALTER TABLE shop.whole REPLICA IDENTITY FULL;
CREATE TABLE shop.chosen (code int NOT NULL);
CREATE UNIQUE INDEX chosen_code ON shop.chosen (code);
ALTER TABLE shop.chosen REPLICA IDENTITY USING INDEX chosen_code;
CREATE UNLOGGED TABLE shop.scratch (line text);
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
ALTER TABLE shop.event_1 REPLICA IDENTITY FULL;
CREATE VIEW shop.lines AS SELECT line FROM shop.whole;
CREATE TABLE shop.deferrable_key (id int PRIMARY KEY DEFERRABLE);
CREATE TABLE shop.nothing (id int PRIMARY KEY);
ALTER TABLE shop.nothing REPLICA IDENTITY NOTHING;
