-- servers: 15 15
-- servers: 10 10
-- expect: role|-|@ROLE@|search_path|warning/warning/warning
-- expect: role|-|@ROLE@|statement_timeout in this database|warning/warning/warning
-- expect: role|-|@ROLE@|shop.secret|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET search_path = shop, public;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET statement_timeout = '5s';
ALTER ROLE @ROLE@ SET shop.secret = 'x';
ALTER ROLE @ROLE@ SET timezone = 'UTC';
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET search_path = public;
ALTER ROLE @ROLE@ SET statement_timeout = '5s';
ALTER ROLE @ROLE@ SET shop.secret = 'y';
ALTER ROLE @ROLE@ SET timezone = 'UTC';
