-- Where sessions begin as replica, foreign keys rest; of a table that the task drops nothing stays.
-- expect: constraint|shop|order|order_customer_fkey|warning/none/none
-- servers: 15 15
-- settings: target session_replication_role=replica
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int REFERENCES shop.customer);
