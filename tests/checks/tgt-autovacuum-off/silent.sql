-- case: UPDATE fact_setting SET setting = 'on' WHERE name = 'autovacuum' AND collection = 2
CREATE TABLE item (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
-- on: target
CREATE TABLE item (id int PRIMARY KEY) WITH (autovacuum_enabled = on);
CREATE TABLE other (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
