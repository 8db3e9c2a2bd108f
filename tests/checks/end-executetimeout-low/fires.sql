-- target: none
-- expect: table|shop|item|target|warning/none/none
-- case: UPDATE fact_table_size SET heap_bytes = 10737418240
-- target-endpoint: maxFileSize=32768
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
