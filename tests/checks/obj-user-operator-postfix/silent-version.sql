-- servers: 13 13
-- outcome: not applicable
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR !!! (LEFTARG = int, PROCEDURE = twice);
