-- A column called oid is a column.
-- servers: 11 15
-- servers: 12 15
CREATE SCHEMA shop;
CREATE TABLE shop.picture (oid int PRIMARY KEY, name varchar(20));
