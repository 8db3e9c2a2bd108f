-- char alone is char(1); a domain may have the length.
CREATE SCHEMA shop;
CREATE DOMAIN shop.label AS varchar(10);
CREATE TABLE shop.product (id int PRIMARY KEY, name varchar(80), code char, own shop.label, list varchar[], note text);
