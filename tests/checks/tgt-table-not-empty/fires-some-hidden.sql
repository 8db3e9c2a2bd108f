-- role: target @ROLE@
-- expect: table|shop|item|-|blocker/blocker/blocker
-- reason: GRANT SELECT ON shop."se""cret" TO
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE TABLE shop."se""cret" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE ROLE "@ROLE@" LOGIN;
CREATE TABLE shop.item (id int PRIMARY KEY);
INSERT INTO shop.item VALUES (1);
CREATE TABLE shop."se""cret" (id int PRIMARY KEY);
GRANT USAGE ON SCHEMA shop TO "@ROLE@";
GRANT SELECT ON shop.item TO "@ROLE@";
