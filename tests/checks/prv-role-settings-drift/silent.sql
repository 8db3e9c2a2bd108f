-- The same, more than the source has, and a role that the target lacks.
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_lacking LOGIN;
ALTER ROLE @ROLE@ SET search_path = shop, public;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET shop.secret = 'x';
ALTER ROLE @ROLE@_lacking SET search_path = shop;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET search_path = shop, public;
ALTER ROLE @ROLE@ SET statement_timeout = '5s';
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET shop.secret = 'x';
