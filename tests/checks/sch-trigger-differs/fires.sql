-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: trigger|shop|item|gone|blocker/blocker/blocker
-- expect: trigger|shop|item|gone and off|warning/warning/warning
-- expect: trigger|shop|item|off|blocker/blocker/blocker
-- expect: trigger|shop|item|when|blocker/blocker/blocker
-- expect: trigger|shop|item|of target|blocker/blocker/blocker
-- expect: trigger|shop|seen|instead|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a int);
CREATE VIEW shop.seen AS SELECT id FROM shop.item;
CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER gone BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
CREATE TRIGGER "gone and off" BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
ALTER TABLE shop.item DISABLE TRIGGER "gone and off";
CREATE TRIGGER off BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
CREATE TRIGGER "when" BEFORE UPDATE ON shop.item FOR EACH ROW WHEN (NEW.a > 1) EXECUTE PROCEDURE shop.note();
CREATE TRIGGER instead INSTEAD OF INSERT ON shop.seen FOR EACH ROW EXECUTE PROCEDURE shop.note();
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a int);
CREATE VIEW shop.seen AS SELECT id FROM shop.item;
CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER off BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
ALTER TABLE shop.item DISABLE TRIGGER off;
CREATE TRIGGER "when" BEFORE UPDATE ON shop.item FOR EACH ROW WHEN (NEW.a > 2) EXECUTE PROCEDURE shop.note();
CREATE TRIGGER "of target" BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
