-- Equal names in two schemas, names that are alike, a view and an index.
CREATE SCHEMA shop;
CREATE SCHEMA "Shop";
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE "Shop"."Order" (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE VIEW shop."ORDER" AS SELECT id FROM shop."order";
