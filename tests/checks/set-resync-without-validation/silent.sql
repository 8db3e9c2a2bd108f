-- target: none
-- task-settings: {"ResyncSettings": {"EnableResync": true}, "ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
