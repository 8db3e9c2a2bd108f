-- target: none
-- expect: task setting|-|TTSettings.EnableTT|-|warning/none/none
-- task-settings: {"TTSettings": {"EnableTT": "true"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
