-- servers: 12 15
CREATE SCHEMA shop;
CREATE TABLE shop.part (id int PRIMARY KEY);
CREATE TABLE shop.audit (id int PRIMARY KEY, "table" regclass, part shop.part);
