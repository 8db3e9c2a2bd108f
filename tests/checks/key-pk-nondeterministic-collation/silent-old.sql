-- outcome: not applicable
-- servers: 11 15
CREATE SCHEMA shop;
CREATE TABLE shop.customer (name varchar(20) PRIMARY KEY);
