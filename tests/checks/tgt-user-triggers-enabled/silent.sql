-- In the other states, on the source, on a table that is not selected; and foreign keys, whose triggers are nobody's.
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TRIGGER log_change AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE TRIGGER log_change;
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop."order" (id int PRIMARY KEY, next int REFERENCES shop."order");
CREATE TRIGGER log_first AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE ALWAYS TRIGGER log_first;
CREATE TRIGGER log_second AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE REPLICA TRIGGER log_second;
CREATE TRIGGER log_disabled AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" DISABLE TRIGGER log_disabled;
CREATE TABLE shop.unselected (id int);
CREATE TRIGGER log_change AFTER INSERT ON shop.unselected FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop.unselected ENABLE TRIGGER log_change;
