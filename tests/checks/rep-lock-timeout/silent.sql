-- What the sessions of the checks set for themselves is not the role's.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET lock_timeout = '3s';
ALTER ROLE @ROLE@ SET lock_timeout = 0;
