-- expect: column|shop|bill|number|warning/none/none
-- expect: column|shop|line|id|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.id AS numeric CHECK (value > 0);
CREATE TABLE shop.bill (number numeric PRIMARY KEY);
CREATE TABLE shop.line (id shop.id, at date, PRIMARY KEY (id, at));
