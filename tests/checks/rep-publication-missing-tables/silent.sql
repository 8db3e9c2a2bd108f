-- One for all tables; of what it does not have nothing is selected.
CREATE TABLE t (id int PRIMARY KEY);
CREATE UNLOGGED TABLE u (id int PRIMARY KEY);
CREATE VIEW v AS SELECT 1 AS id;
CREATE PUBLICATION p FOR ALL TABLES;
