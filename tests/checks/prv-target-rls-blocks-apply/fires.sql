-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: table|public|customer|-|blocker/blocker/blocker
-- expect: table|public|forced|-|blocker/blocker/blocker
CREATE TABLE customer (id int);
CREATE TABLE forced (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
GRANT ALL ON customer TO @ROLE@;
CREATE TABLE forced (id int);
ALTER TABLE forced OWNER TO @ROLE@;
ALTER TABLE forced ENABLE ROW LEVEL SECURITY;
ALTER TABLE forced FORCE ROW LEVEL SECURITY;
