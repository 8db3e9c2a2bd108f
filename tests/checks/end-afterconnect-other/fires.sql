-- target: none
-- expect: target endpoint|-|AfterConnectScript|-|warning/none/none
-- target-endpoint: {"PostgreSQLSettings": {"AfterConnectScript": "SET session_replication_role = replica; SET datestyle = german"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
