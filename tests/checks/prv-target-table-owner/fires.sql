-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: table|shop|customer|-|warning/none/blocker
-- expect: table|shop|complete|-|info/none/info
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text);
CREATE INDEX ON shop.customer (name);
CREATE TABLE shop.complete (id int PRIMARY KEY, name text);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text);
CREATE TABLE shop.complete (id int PRIMARY KEY, name text);
GRANT ALL ON ALL TABLES IN SCHEMA shop TO @ROLE@;
