-- By membership.
-- role: target @ROLE@
CREATE TABLE customer (id int PRIMARY KEY, name text);
CREATE INDEX ON customer (name);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_app;
GRANT @ROLE@_app TO @ROLE@;
CREATE TABLE customer (id int PRIMARY KEY, name text);
ALTER TABLE customer OWNER TO @ROLE@_app;
