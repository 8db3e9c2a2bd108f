-- A default for other tables, for another role, of another right.
-- servers: 15 15
-- servers: 10 15
-- role: @ROLE@
-- expect: schema|-|shop|@ROLE@_app|info/info/none
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_app;
CREATE ROLE @ROLE@_other;
CREATE SCHEMA shop;
CREATE SCHEMA other;
CREATE TABLE shop.customer (id int);
ALTER TABLE shop.customer OWNER TO @ROLE@_app;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@_app IN SCHEMA other GRANT SELECT ON TABLES TO @ROLE@;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@_app IN SCHEMA shop GRANT SELECT ON TABLES TO @ROLE@_other;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@_app IN SCHEMA shop GRANT INSERT ON TABLES TO @ROLE@;
