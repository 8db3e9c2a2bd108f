-- In the same state; disabled and left out; of a table that was not loaded; more on the target.
CREATE SCHEMA shop;
CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.letter (id int PRIMARY KEY);
CREATE TRIGGER audit BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
CREATE TRIGGER off BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
ALTER TABLE shop.letter DISABLE TRIGGER off;
CREATE TABLE shop.later (id int PRIMARY KEY);
CREATE TRIGGER audit BEFORE INSERT ON shop.later FOR EACH ROW EXECUTE PROCEDURE shop.f();
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.letter (id int PRIMARY KEY);
CREATE TRIGGER audit BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
CREATE TRIGGER more BEFORE INSERT ON shop.letter FOR EACH ROW EXECUTE PROCEDURE shop.f();
INSERT INTO shop.letter VALUES (1);
CREATE TABLE shop.later (id int PRIMARY KEY);
