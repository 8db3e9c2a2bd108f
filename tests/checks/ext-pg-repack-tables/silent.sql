-- A trigger and a table of one's own with such names.
CREATE SCHEMA shop;
CREATE TABLE shop.log_16500 (id int PRIMARY KEY);
CREATE FUNCTION shop.repack_orders() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER repack_orders AFTER INSERT ON shop.log_16500 FOR EACH ROW EXECUTE PROCEDURE shop.repack_orders();
