-- expect: source endpoint|-|PostgreSQLSettings.AfterConnectScript|-|none/none/blocker
-- expect: target endpoint|-|AfterConnectScript|-|none/none/info
-- target: none
-- source-endpoint: {"PostgreSQLSettings": {"AfterConnectScript": "SET work_mem = '8MB'; SET ROLE nobody"}}
-- target-endpoint: {"AfterConnectScript": "SET session_replication_role = replica; SET statement_timeout = 0"}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
