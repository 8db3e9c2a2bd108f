-- A domain over it, and the row type of a table, are composite, too.
-- expect: column|shop|product|size|blocker/none/none
-- expect: column|shop|product|"outer|blocker/none/none
-- expect: column|shop|product|row of|blocker/none/none
-- servers: 11 15
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TYPE shop.dimensions AS (width int, height int);
CREATE DOMAIN shop.box AS shop.dimensions;
CREATE TABLE shop.part (id int PRIMARY KEY);
CREATE TABLE shop.product (id int PRIMARY KEY, size shop.dimensions, """outer" shop.box, "row of" shop.part);
