CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line varchar(200), number bigint);
