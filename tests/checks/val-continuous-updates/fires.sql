-- Counters as of a server that has run for long.
-- expect: table|shop|counter|-|warning/info/none
-- case: UPDATE fact_table_statistics SET updated = 300000, live_rows = 3 WHERE table_oid IN (SELECT oid FROM fact_table WHERE name = 'counter')
-- case: UPDATE fact_table_statistics SET updated = 300000, live_rows = 100 WHERE table_oid IN (SELECT oid FROM fact_table WHERE name = 'item')
CREATE SCHEMA shop;
CREATE TABLE shop.counter (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
