-- target-endpoint: afterConnectScript=SET session_replication_role=replica
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
CREATE TABLE shop.sale (id int PRIMARY KEY, item int REFERENCES shop.item);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
CREATE TABLE shop.sale (id int PRIMARY KEY, item int REFERENCES shop.item);
