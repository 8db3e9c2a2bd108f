-- servers: 15 15
-- servers: 10 18
-- expect: trigger|shop|letter|audit "it"|blocker/blocker/blocker
-- expect: trigger|shop|letter|always|blocker/blocker/blocker
-- expect: trigger|shop|letter|off|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.letter (id int PRIMARY KEY);
CREATE TRIGGER "audit ""it""" BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
CREATE TRIGGER always BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
ALTER TABLE shop.letter ENABLE ALWAYS TRIGGER always;
CREATE TRIGGER off BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
ALTER TABLE shop.letter DISABLE TRIGGER off;
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.letter (id int PRIMARY KEY);
INSERT INTO shop.letter VALUES (1);
CREATE TRIGGER always BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
ALTER TABLE shop.letter DISABLE TRIGGER always;
CREATE TRIGGER off BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
