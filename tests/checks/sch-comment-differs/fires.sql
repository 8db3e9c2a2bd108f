-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: comment|shop|shop.item|table|info/info/info
-- expect: comment|shop|shop.item.id|table column|info/info/info
-- expect: comment|shop|shop.f(integer)|function|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int);
COMMENT ON TABLE shop.item IS 'one';
COMMENT ON COLUMN shop.item.id IS 'its number';
CREATE FUNCTION shop.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int);
COMMENT ON TABLE shop.item IS 'another';
CREATE FUNCTION shop.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION shop.f(int) IS 'of the target';
