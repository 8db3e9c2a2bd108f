-- target: none
-- expect: task setting|-|ValidationSettings.EnableValidation|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
