-- Of partitions, the trigger of the root counts; a partition's own is its own.
-- expect: trigger|shop|order|Log "change"|blocker/none/none
-- expect: trigger|shop|event|log_event|blocker/none/none
-- expect: trigger|shop|event_1|log_partition|blocker/none/none
-- servers: 15 15
-- servers: 12 13
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TRIGGER "Log ""change""" AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE TRIGGER "Log ""change""";
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TRIGGER log_event AFTER INSERT ON shop.event FOR EACH ROW EXECUTE PROCEDURE shop.log();
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE TRIGGER log_partition AFTER INSERT ON shop.event_1 FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop.event ENABLE TRIGGER log_event;
ALTER TABLE shop.event_1 ENABLE TRIGGER log_event;
ALTER TABLE shop.event_1 ENABLE TRIGGER log_partition;
