-- target: none
-- expect: rule|-|TableMappings|-|blocker/none/none
-- task: {"TableMappings": [{"Type": "Include", "SourceSchema": "shop", "SourceTable": "%"}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
