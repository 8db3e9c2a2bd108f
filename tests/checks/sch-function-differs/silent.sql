-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE FUNCTION shop.all_of(a int, b text DEFAULT 'x', VARIADIC c int[] DEFAULT '{}') RETURNS TABLE (d int, e text)
    LANGUAGE plpgsql STABLE ROWS 7 SET work_mem = '8MB' SET search_path = shop, pg_temp AS 'BEGIN END';
CREATE TYPE shop.span AS RANGE (subtype = int);
CREATE FUNCTION shop.overloaded(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.overloaded(text) RETURNS int LANGUAGE sql AS 'SELECT 2';
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.span AS RANGE (subtype = int);
CREATE FUNCTION shop.overloaded(text) RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION shop.overloaded(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.all_of(a int, b text DEFAULT 'x', VARIADIC c int[] DEFAULT '{}') RETURNS TABLE (d int, e text)
    LANGUAGE plpgsql STABLE ROWS 7 SET search_path = shop, pg_temp SET work_mem = '8MB' AS 'BEGIN END';
