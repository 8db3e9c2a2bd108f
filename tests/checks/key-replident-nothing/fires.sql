-- expect: table|shop|a"b|-|blocker/blocker/none
-- expect: table|shop|keyless|-|blocker/blocker/none
-- expect: table|shop|event_1|-|blocker/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop."a""b" (id int PRIMARY KEY);
ALTER TABLE shop."a""b" REPLICA IDENTITY NOTHING;
CREATE TABLE shop.keyless (id int);
ALTER TABLE shop.keyless REPLICA IDENTITY NOTHING;
CREATE TABLE shop.event (id int PRIMARY KEY) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
ALTER TABLE shop.event_1 REPLICA IDENTITY NOTHING;
