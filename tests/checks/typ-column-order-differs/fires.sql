-- expect: table|shop|order|-|info/none/info
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, first int, last int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, last int, first int);
