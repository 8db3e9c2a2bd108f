-- target: none
-- target-endpoint: {"PostgreSQLSettings": {"AfterConnectScript": "SET session_replication_role TO 'replica';"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
