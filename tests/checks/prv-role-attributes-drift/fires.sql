-- servers: 15 15
-- servers: 10 10
-- expect: role|-|@ROLE@|-|warning/warning/warning
-- expect: role|-|@ROLE@_app|@ROLE@|warning/warning/warning
-- expect: role|-|@ROLE@_boss|@ROLE@|warning/warning/warning
-- expect: role|-|@ROLE@_app|-|warning/warning/warning
CREATE ROLE @ROLE@ BYPASSRLS;
CREATE ROLE @ROLE@_app LOGIN CONNECTION LIMIT 5;
GRANT @ROLE@ TO @ROLE@_app;
CREATE ROLE @ROLE@_boss LOGIN;
GRANT @ROLE@ TO @ROLE@_boss WITH ADMIN OPTION;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_app;
CREATE ROLE @ROLE@_boss LOGIN;
GRANT @ROLE@ TO @ROLE@_boss;
