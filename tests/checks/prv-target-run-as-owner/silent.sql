-- servers: 15 18
-- role: target @ROLE@
CREATE TABLE customer (id int);
CREATE TABLE own (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_app;
GRANT @ROLE@_app TO @ROLE@ WITH INHERIT FALSE, SET TRUE;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@_app;
CREATE TABLE own (id int);
ALTER TABLE own OWNER TO @ROLE@;
