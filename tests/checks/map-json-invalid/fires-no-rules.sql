-- expect: rule|-|rules|-|blocker/none/blocker
-- target: none
-- task: {"rule": []}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
