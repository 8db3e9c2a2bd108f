-- target: none
-- expect: task setting|-|ValidationSettings.FailureMaxCount|-|info/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "FailureMaxCount": 1000, "TableFailureMaxCount": 10000}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
