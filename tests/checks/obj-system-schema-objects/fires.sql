-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: function|pg_catalog|my "half"(integer)|-|warning/warning/warning
-- expect: view|information_schema|mine|-|warning/warning/warning
CREATE FUNCTION pg_catalog."my ""half"""(int) RETURNS int LANGUAGE sql AS 'SELECT $1 / 2';
CREATE VIEW information_schema.mine AS SELECT 1 AS one;
