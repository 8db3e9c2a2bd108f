-- Inherited NOT NULL, NOT NULL of the child alone, and a primary key, which is not inherited there.
CREATE SCHEMA shop;
CREATE TABLE shop.vehicle (id int NOT NULL, name text);
CREATE TABLE shop.car (doors int NOT NULL) INHERITS (shop.vehicle);
ALTER TABLE shop.car ALTER name SET NOT NULL;
