-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: function|shop|pay "it"|a integer, b text|info/info/info
CREATE SCHEMA shop;
CREATE FUNCTION shop."pay ""it"""(a int, b text) RETURNS int SECURITY DEFINER LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION shop."pay ""it"""(int, text) SET work_mem = '5MB';
