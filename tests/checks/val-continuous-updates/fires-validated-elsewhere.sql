-- A task that does not validate has nothing that stays pending.
-- expect: table|shop|counter|-|info/info/none
-- case: UPDATE fact_table_statistics SET updated = 300000, live_rows = 3
-- task-settings: {"ValidationSettings": {"EnableValidation": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.counter (id int PRIMARY KEY);
