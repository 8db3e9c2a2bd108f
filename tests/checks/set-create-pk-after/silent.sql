-- Nothing needs the key before the end of the load.
-- target: none
-- options: --phase full-load
-- task-settings: {"FullLoadSettings": {"CreatePkAfterFullLoad": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
