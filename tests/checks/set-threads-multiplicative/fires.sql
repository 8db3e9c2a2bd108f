-- target: none
-- expect: task setting|-|TargetMetadata.ParallelLoadThreads|-|warning/none/none
-- task-settings: {"TargetMetadata": {"ParallelLoadThreads": 8}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
