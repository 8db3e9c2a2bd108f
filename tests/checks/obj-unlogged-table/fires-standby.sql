-- A standby has the table and none of its rows.
-- expect: table|shop|counting|-|warning/warning/warning
-- case: UPDATE fact_server SET in_recovery = 1
CREATE SCHEMA shop;
CREATE UNLOGGED TABLE shop.counting (id int PRIMARY KEY);
