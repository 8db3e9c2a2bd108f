-- target: none
-- target-endpoint: maxFileSize=1048576
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
