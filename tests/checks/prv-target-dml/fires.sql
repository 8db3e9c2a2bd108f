-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: table|shop|nothing|-|blocker/blocker/blocker
-- expect: table|shop|append|-|blocker/blocker/info
-- expect: table|shop|write only|-|blocker/blocker/blocker
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
