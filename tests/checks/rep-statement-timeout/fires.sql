-- The role's value goes above the database's.
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@"b
-- expect: setting|-|statement_timeout|-|warning/warning/none
CREATE ROLE "@ROLE@""b" LOGIN;
ALTER ROLE "@ROLE@""b" SET statement_timeout = '1h';
