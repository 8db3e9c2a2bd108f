-- expect: table|shop|more|-|blocker/blocker/warning
-- expect: table|shop|fewer|-|blocker/warning/warning
-- expect: table|shop|other|-|blocker/blocker/warning
-- expect: table|shop|or"der|-|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.more (id int PRIMARY KEY, at date);
CREATE TABLE shop.fewer (id int, at date, PRIMARY KEY (id, at));
CREATE TABLE shop.other (id int PRIMARY KEY, code int);
CREATE TABLE shop."or""der" (a int, b int, PRIMARY KEY (a, b));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.more (id int, at date, PRIMARY KEY (id, at));
CREATE TABLE shop.fewer (id int PRIMARY KEY, at date);
CREATE TABLE shop.other (id int, code int PRIMARY KEY);
CREATE TABLE shop."or""der" (a int, b int, PRIMARY KEY (b, a));
