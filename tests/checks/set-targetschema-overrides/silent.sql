-- All tables are in one schema.
-- target: none
-- task-settings: {"TargetMetadata": {"TargetSchema": "all_of_it"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
