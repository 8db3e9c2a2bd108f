CREATE SCHEMA shop;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text);
CREATE UNIQUE INDEX ON shop.guest (lower(mail));
