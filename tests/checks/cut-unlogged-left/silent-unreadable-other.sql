-- What the role may not read is logged: whether it has rows does not matter.
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
INSERT INTO shop."order" VALUES (1);
