-- servers: 15 15
-- servers: 10 18
-- expect: comment|-|class|-|info/info/none
-- expect: comment|-|column|-|info/info/none
-- expect: comment|-|proc|-|info/info/none
CREATE TABLE product (id int PRIMARY KEY);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON TABLE product IS 'what is sold';
COMMENT ON COLUMN product.id IS 'its number';
COMMENT ON INDEX product_pkey IS 'the key';
COMMENT ON FUNCTION f() IS 'one';
-- on: target
CREATE TABLE product (id int PRIMARY KEY);
COMMENT ON TABLE product IS 'what is sold';
