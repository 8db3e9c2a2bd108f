-- target: none
-- expect: source endpoint|-|CaptureDdls|-|warning/none/none
-- source-endpoint: captureDdls=N
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
