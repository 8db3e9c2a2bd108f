-- Where no table can be read, it may be that nothing has been loaded yet.
-- outcome: not evaluated
-- reason: GRANT SELECT ON shop.item TO
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE MATERIALIZED VIEW shop.items AS SELECT * FROM shop.item WITH NO DATA;
