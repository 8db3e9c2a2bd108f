-- A parent with a trigger after the insert, and a trigger on a table that has no children.
CREATE SCHEMA shop;
CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE shop.event (id int);
CREATE TABLE shop.event_1 (CHECK (id < 100)) INHERITS (shop.event);
CREATE TRIGGER note AFTER INSERT ON shop.event FOR EACH ROW EXECUTE FUNCTION shop.note();
CREATE TRIGGER note_update BEFORE UPDATE ON shop.event FOR EACH ROW EXECUTE FUNCTION shop.note();
CREATE TABLE shop.alone (id int PRIMARY KEY);
CREATE TRIGGER note BEFORE INSERT ON shop.alone FOR EACH ROW EXECUTE FUNCTION shop.note();
CREATE TABLE shop.part (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part_1 PARTITION OF shop.part FOR VALUES IN (1);
