-- target: none
-- source-endpoint: mapUnboundedNumericAsString=true
-- target-endpoint: mapUnboundedNumericAsString=Y
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, price numeric);
