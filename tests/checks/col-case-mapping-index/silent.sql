-- An index that is not unique takes every row, one without an expression does not fold, and one with a collation of its
-- own folds alike on both sides.
-- database: target LOCALE 'C' TEMPLATE template0
CREATE SCHEMA shop;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text UNIQUE, name text);
CREATE INDEX ON shop.guest (lower(mail));
CREATE UNIQUE INDEX ON shop.guest (trim(name));
CREATE UNIQUE INDEX ON shop.guest (lower(mail COLLATE "C"));
