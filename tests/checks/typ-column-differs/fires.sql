-- expect: column|shop|wide|a|info/info/info
-- expect: column|shop|wide|b|info/info/info
-- expect: column|shop|wide|c|info/info/blocker
-- expect: column|shop|wide|d|info/info/blocker
-- expect: column|shop|wide|e|info/info/info
-- expect: column|shop|wide|f|info/info/blocker
-- expect: column|shop|narrow|a|blocker/blocker/blocker
-- expect: column|shop|narrow|b|blocker/blocker/blocker
-- expect: column|shop|narrow|c|blocker/blocker/blocker
-- expect: column|shop|narrow|d|warning/warning/blocker
-- expect: column|shop|narrow|e|blocker/blocker/blocker
-- expect: column|shop|narrow|f|blocker/blocker/blocker
-- expect: column|shop|narrow|g|blocker/blocker/blocker
-- expect: column|shop|other|a|warning/warning/blocker
-- expect: column|shop|other|b|warning/warning/blocker
-- expect: column|shop|other|c "x"|blocker/blocker/blocker
-- expect: column|shop|other|d|warning/warning/blocker
-- expect: column|shop|other|e|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.wide (id int PRIMARY KEY, a int, b varchar(10), c numeric(8, 2), d int, e varchar(10), f int[]);
CREATE TABLE shop.narrow (id int PRIMARY KEY, a bigint, b varchar(10), c numeric(10, 2), d numeric(10, 2), e text, f numeric, g bit(8));
CREATE TABLE shop.other (id int PRIMARY KEY, a uuid, b json, "c ""x""" text, d shop.state, e int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.wide (id int PRIMARY KEY, a bigint, b varchar(11), c numeric(10, 3), d numeric(12, 2), e text, f bigint[]);
CREATE TABLE shop.narrow (id int PRIMARY KEY, a int, b varchar(9), c numeric(9, 2), d numeric(10, 1), e varchar(80), f numeric(20, 4), g bit(9));
CREATE TABLE shop.other (id int PRIMARY KEY, a text, b jsonb, "c ""x""" bytea, d varchar(64), e int[]);
