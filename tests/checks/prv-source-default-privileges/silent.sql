-- By membership, for all schemas, and the role's own tables.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_reader;
GRANT @ROLE@_reader TO @ROLE@;
CREATE ROLE @ROLE@_app;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
ALTER TABLE shop.customer OWNER TO @ROLE@_app;
ALTER DEFAULT PRIVILEGES FOR ROLE @ROLE@_app GRANT SELECT ON TABLES TO @ROLE@_reader;
CREATE TABLE shop.own (id int);
ALTER TABLE shop.own OWNER TO @ROLE@;
