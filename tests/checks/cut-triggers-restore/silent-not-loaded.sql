-- Before the load a schema may well lack it.
-- outcome: not applicable
-- reason: nothing has been loaded

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE letter (id int PRIMARY KEY);
CREATE TRIGGER audit BEFORE INSERT ON letter FOR EACH ROW EXECUTE PROCEDURE f();
-- on: target
CREATE TABLE letter (id int PRIMARY KEY);
