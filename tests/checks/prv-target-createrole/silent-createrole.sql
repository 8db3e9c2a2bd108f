-- role: target @ROLE@
CREATE ROLE @ROLE@_app;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@_app;
-- on: target
CREATE ROLE @ROLE@ LOGIN CREATEROLE;
