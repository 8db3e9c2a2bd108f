-- target: none
-- source-endpoint: mapUnboundedNumericAsString=true
-- target-endpoint: maxFileSize=32768
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, price numeric(8, 2));
