-- The table is small.
-- target: none
-- target-endpoint: executeTimeout=60
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
