-- The same text, another volatility that a restore would keep, and one of the same name for other arguments.
CREATE FUNCTION price(a int) RETURNS int LANGUAGE sql AS 'SELECT a * 2';
-- on: target
CREATE FUNCTION price(a int) RETURNS int STABLE LANGUAGE sql AS 'SELECT a * 2';
CREATE FUNCTION price(a text) RETURNS int LANGUAGE sql AS 'SELECT 3';
