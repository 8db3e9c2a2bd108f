-- target: none
-- expect: task setting|-|TargetMetadata.TargetSchema|-|warning/none/none
-- task-settings: {"TargetMetadata": {"TargetSchema": "all_of_it"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
CREATE SCHEMA stock;
CREATE TABLE stock.item (id int PRIMARY KEY);
