-- One version, one layout; and a row type of one's own.
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.part (id int PRIMARY KEY);
CREATE TABLE shop.audit (id int PRIMARY KEY, "table" pg_class, part shop.part);
