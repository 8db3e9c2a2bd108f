-- A copy that is yet to come brings them, and overwrites none.
-- expect: default privileges|shop|@ROLE@|tables @ROLE@_reader|warning/warning/none
-- expect: default privileges|-|@ROLE@|tables @ROLE@_reader|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_reader;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ IN SCHEMA shop GRANT SELECT ON TABLES TO @ROLE@_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ GRANT SELECT ON TABLES TO @ROLE@_reader;
-- on: target
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@ GRANT SELECT, INSERT ON TABLES TO @ROLE@_reader;
