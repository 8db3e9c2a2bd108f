-- servers: 13 14
-- servers: 10 18
-- expect: operator|shop|!!!(integer,NONE)|-|warning/warning/blocker
CREATE SCHEMA shop;
CREATE FUNCTION shop.twice(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR shop.!!! (LEFTARG = int, PROCEDURE = shop.twice);
