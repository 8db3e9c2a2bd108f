-- target: none
-- source-endpoint: captureDdls=Y
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
