-- Rows that come and go are many, and none changes.
-- case: UPDATE fact_table_statistics SET updated = 10, inserted = 9000000, deleted = 9000000, live_rows = 3
CREATE SCHEMA shop;
CREATE TABLE shop.queue (id int PRIMARY KEY);
