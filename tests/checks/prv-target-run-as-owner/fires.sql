-- To inherit the owner's rights is not to be able to become the owner.
-- servers: 15 16
-- role: target @ROLE@
-- expect: table|shop|customer|-|none/blocker/none
-- expect: table|shop|inherited|-|none/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE TABLE shop.inherited (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_app;
CREATE ROLE @ROLE@_other;
GRANT @ROLE@_other TO @ROLE@ WITH INHERIT TRUE, SET FALSE;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
ALTER TABLE shop.customer OWNER TO @ROLE@_app;
GRANT ALL ON shop.customer TO @ROLE@;
CREATE TABLE shop.inherited (id int);
ALTER TABLE shop.inherited OWNER TO @ROLE@_other;
