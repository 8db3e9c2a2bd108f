-- options: --deep
-- expect: column|shop|customer|name|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name varchar(6), city varchar(6), free text);
INSERT INTO shop.customer VALUES (1, 'Müller', 'Zürch', repeat('ü', 100));
