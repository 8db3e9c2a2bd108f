-- The key of a partition alone.
-- expect: constraint|shop|event_1|event_1_pkey|blocker/blocker/none
-- servers: 10 10
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event (PRIMARY KEY (id) DEFERRABLE) FOR VALUES IN ('a');
