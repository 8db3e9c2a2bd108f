-- Turns the order of an operator class round under an index, as another version of a library would.
-- options: --deep
-- expect: index|shop|item|by name|warning/warning/warning
CREATE SCHEMA shop;
CREATE EXTENSION amcheck SCHEMA shop;
CREATE FUNCTION shop.before(text, text) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT bttextcmp($1, $2)';
CREATE OPERATOR CLASS shop.own_order FOR TYPE text USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 shop.before(text, text);
CREATE TABLE shop.item (id int PRIMARY KEY, name text, code text);
INSERT INTO shop.item SELECT i, i::text, i::text FROM generate_series(1, 100) i;
CREATE INDEX "by name" ON shop.item (name shop.own_order);
CREATE INDEX by_code ON shop.item (code);
CREATE OR REPLACE FUNCTION shop.before(text, text) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT bttextcmp($2, $1)';
