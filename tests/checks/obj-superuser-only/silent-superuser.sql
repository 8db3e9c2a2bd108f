-- outcome: not applicable
CREATE FUNCTION safe(int) RETURNS int LEAKPROOF LANGUAGE sql AS 'SELECT 1';
