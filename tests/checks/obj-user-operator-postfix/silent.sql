-- Before and between operands.
-- servers: 13 14
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR !!! (RIGHTARG = int, PROCEDURE = twice);
CREATE OPERATOR #=# (LEFTARG = int, RIGHTARG = int, PROCEDURE = plus);
