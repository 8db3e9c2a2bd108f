-- A table that the role may not read may be empty still: that is no pass.
-- outcome: not evaluated
-- reason: shop.item of the target is empty: GRANT USAGE ON SCHEMA shop TO
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, code int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, code int);
CREATE INDEX ON shop.item (code);
-- case: UPDATE fact_table_size SET heap_bytes = 67108864
