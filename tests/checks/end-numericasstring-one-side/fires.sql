-- target: none
-- expect: target endpoint|-|MapUnboundedNumericAsString|-|blocker/none/none
-- source-endpoint: mapUnboundedNumericAsString=true
-- target-endpoint: maxFileSize=32768
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, price numeric, weight numeric(8, 2));
