-- servers: 15 15
-- servers: 10 10
-- servers: 18 18
-- expect: default privileges|shop|@ROLE@|tables @ROLE@_reader|warning/warning/warning
-- expect: default privileges|-|@ROLE@|functions PUBLIC|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_reader;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ IN SCHEMA shop GRANT SELECT, INSERT ON TABLES TO @ROLE@_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- on: target
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_reader;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ IN SCHEMA shop GRANT SELECT ON TABLES TO @ROLE@_reader;
