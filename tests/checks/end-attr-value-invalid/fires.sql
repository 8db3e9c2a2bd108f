-- target: none
-- expect: target endpoint|-|maxFileSize|-|blocker/none/none
-- target-endpoint: maxFileSize=2000000
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
