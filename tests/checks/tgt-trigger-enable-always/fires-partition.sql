-- Disabled on the root, and still on in a partition.
-- expect: trigger|shop|event_1|log_event|blocker/blocker/blocker
-- servers: 13 13
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TRIGGER log_event AFTER INSERT ON shop.event FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop.event_1 ENABLE ALWAYS TRIGGER log_event;
ALTER TABLE ONLY shop.event DISABLE TRIGGER log_event;
