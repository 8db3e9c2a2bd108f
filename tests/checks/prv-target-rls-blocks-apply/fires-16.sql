-- There a subscription writes as the owner.
-- servers: 15 16
-- role: target @ROLE@
-- expect: table|public|customer|-|blocker/info/blocker
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
GRANT ALL ON customer TO @ROLE@;
