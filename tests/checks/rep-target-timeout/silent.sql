-- On the source alone, or for another role.
-- role: target @ROLE@
ALTER DATABASE @DATABASE@ SET statement_timeout = '1min';
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET statement_timeout = '1min';
ALTER DATABASE @DATABASE@ SET lock_timeout = '1min';
ALTER ROLE @ROLE@ SET statement_timeout = 0;
ALTER ROLE @ROLE@ SET lock_timeout = 0;
