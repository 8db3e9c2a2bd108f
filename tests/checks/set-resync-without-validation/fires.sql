-- target: none
-- expect: task setting|-|ResyncSettings.EnableResync|-|blocker/none/none
-- task-settings: {"ResyncSettings": {"EnableResync": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
