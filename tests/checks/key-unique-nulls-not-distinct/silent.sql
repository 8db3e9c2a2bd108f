-- servers: 15 14
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text UNIQUE);
