CREATE SCHEMA shop;
CREATE TYPE shop.money AS ENUM ('much', 'little');
CREATE TABLE shop."order" (id int PRIMARY KEY, price numeric(12, 2), purse shop.money);
