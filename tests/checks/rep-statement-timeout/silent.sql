-- The database has one, but not for this role.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET statement_timeout = '1h';
ALTER ROLE @ROLE@ SET statement_timeout = 0;
