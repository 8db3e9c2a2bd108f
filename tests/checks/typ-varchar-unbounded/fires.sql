-- expect: column|shop|product|name|warning/none/none
-- expect: column|shop|product|code|warning/none/none
-- expect: column|shop|product|own|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.label AS varchar;
CREATE TABLE shop.product (id int PRIMARY KEY, name varchar, code bpchar, own shop.label);
