-- target: none
-- task-settings: {"TTSettings": {"EnableTT": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
