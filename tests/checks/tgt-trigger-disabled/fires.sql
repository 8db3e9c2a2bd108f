-- expect: trigger|shop|or"der|au"dit|warning/warning/warning
-- expect: constraint|shop|item|item_fkey|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, "order" int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, "order" int, CONSTRAINT item_fkey FOREIGN KEY ("order") REFERENCES shop."or""der");
CREATE FUNCTION shop.audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER "au""dit" AFTER INSERT ON shop."or""der" FOR EACH ROW EXECUTE PROCEDURE shop.audit();
CREATE TRIGGER kept AFTER INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.audit();
ALTER TABLE shop."or""der" DISABLE TRIGGER ALL;
ALTER TABLE shop.item DISABLE TRIGGER ALL;
ALTER TABLE shop.item ENABLE TRIGGER kept;
