-- From version 18 on a constraint can say that children do not have it, and a dump keeps that.
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.vehicle (id int, name text);
ALTER TABLE shop.vehicle ADD CONSTRAINT named NOT NULL name NO INHERIT;
CREATE TABLE shop.car (doors int) INHERITS (shop.vehicle);
