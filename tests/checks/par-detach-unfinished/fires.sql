-- What a detaching leaves that was broken off.
-- servers: 15 15
-- servers: 18 15
-- expect: table|shop|event 2|-|warning/warning/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TABLE shop."event 2" PARTITION OF shop.event FOR VALUES IN (2);
SET allow_system_table_mods = on;
UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'shop."event 2"'::regclass;
