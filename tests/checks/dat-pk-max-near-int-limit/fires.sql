-- options: --deep
-- expect: column|shop|order|no|info/info/info
-- expect: column|shop|branch|id|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order" (no int PRIMARY KEY, other int);
INSERT INTO shop."order" VALUES (1, 2147483647), (1800000000, 1);
CREATE TABLE shop.branch (id smallint UNIQUE, name text);
INSERT INTO shop.branch VALUES (30000, 'a');
