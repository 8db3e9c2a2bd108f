-- Where sessions begin as replica, AWS DMS writes as replica, too.
-- expect: trigger|shop|order|log_change|info/none/none
-- settings: target session_replication_role=replica
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TRIGGER log_change AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE TRIGGER log_change;
