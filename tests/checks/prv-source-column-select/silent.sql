-- The right on the table is more than that on a column; a table of which nothing may be read is another check's.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.customer (id int, name text);
GRANT SELECT (id) ON shop.customer TO @ROLE@;
GRANT SELECT ON shop.customer TO @ROLE@;
CREATE TABLE shop.other (id int, name text);
CREATE ROLE @ROLE@_other;
GRANT SELECT (id) ON shop.other TO @ROLE@_other;
