-- target: none
-- case: UPDATE fact_table_size SET heap_bytes = 10737418240
-- target-endpoint: executeTimeout=3600
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
