-- A table that the role may not read may have been loaded: that is no pass.
-- outcome: not evaluated
-- reason: GRANT USAGE ON SCHEMA shop TO
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int) WITH (autovacuum_enabled = off);
INSERT INTO shop."order" VALUES (1);
