-- target: none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "FailureMaxCount": 10000, "TableFailureMaxCount": 1000}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
