-- From 18 on NOT NULL is a constraint of its own, which the target has in its way.
-- servers: 18 15
-- role: target @ROLE@
-- expect: table|public|customer|-|info/none/info
CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);
GRANT ALL ON customer TO @ROLE@;
