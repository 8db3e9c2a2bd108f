-- From 16 on a subscription writes as the tables' owner.
-- servers: 15 18
-- role: target @ROLE@
-- expect: table|shop|nothing|-|blocker/info/blocker
-- expect: table|shop|append|-|blocker/info/info
-- expect: table|shop|write only|-|blocker/info/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.nothing (id int);
CREATE TABLE shop.append (id int);
CREATE TABLE shop."write only" (id int);
CREATE TABLE shop.enough (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.nothing (id int);
CREATE TABLE shop.append (id int);
GRANT SELECT, INSERT ON shop.append TO @ROLE@;
CREATE TABLE shop."write only" (id int);
GRANT INSERT, UPDATE, DELETE ON shop."write only" TO @ROLE@;
CREATE TABLE shop.enough (id int);
GRANT SELECT, INSERT, UPDATE, DELETE ON shop.enough TO @ROLE@;
