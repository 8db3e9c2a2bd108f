-- target: none
-- task-settings: {"TargetMetadata": {"ParallelLoadThreads": 6}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
