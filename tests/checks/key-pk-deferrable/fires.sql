-- With FULL as identity native replication gets along.
-- expect: constraint|shop|Odd "name"|Odd "name"_pkey|blocker/blocker/none
-- expect: constraint|shop|whole|whole_pkey|warning/none/none
-- expect: constraint|shop|event|event_pkey|blocker/blocker/none
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE TABLE shop."Odd ""name""" (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE shop.whole (id int PRIMARY KEY DEFERRABLE);
ALTER TABLE shop.whole REPLICA IDENTITY FULL;
CREATE TABLE shop.event (id int, kind text, PRIMARY KEY (id, kind) DEFERRABLE) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
