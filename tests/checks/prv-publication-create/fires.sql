-- servers: 15 15
-- servers: 10 15
-- role: @ROLE@
-- expect: database|-|@DATABASE@|CREATE|none/blocker/none
-- expect: table|shop|others|-|none/blocker/none
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE SCHEMA shop;
CREATE TABLE shop.others (id int PRIMARY KEY);
GRANT ALL ON shop.others TO @ROLE@;
CREATE TABLE shop.own (id int PRIMARY KEY);
ALTER TABLE shop.own OWNER TO @ROLE@;
