-- More rights to create there; a role that differs and has nothing to do with this database.
-- servers: 15 15
-- servers: 10 18
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_app LOGIN NOINHERIT;
GRANT @ROLE@ TO @ROLE@_app;
CREATE ROLE @ROLE@_elsewhere LOGIN BYPASSRLS;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@ CREATEDB;
CREATE ROLE @ROLE@_app LOGIN NOINHERIT;
GRANT @ROLE@ TO @ROLE@_app;
CREATE ROLE @ROLE@_elsewhere;
