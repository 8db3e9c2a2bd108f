-- case: UPDATE fact_setting SET setting = 'on' WHERE name = 'autovacuum' AND collection = 2
-- expect: table|shop|it"em|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."it""em" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."it""em" (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
