-- expect: trigger|shop|order|off "x"|info/info/info
-- expect: trigger|shop|order|replica|info/info/info
-- expect: trigger|shop|order|always|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER "off ""x""" BEFORE INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.touch();
CREATE TRIGGER replica BEFORE INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.touch();
CREATE TRIGGER always BEFORE INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.touch();
CREATE TRIGGER usual BEFORE INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.touch();
ALTER TABLE shop."order" DISABLE TRIGGER "off ""x""", ENABLE REPLICA TRIGGER replica, ENABLE ALWAYS TRIGGER always;
