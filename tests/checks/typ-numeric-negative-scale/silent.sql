-- servers: 15 14
CREATE SCHEMA shop;
CREATE TABLE shop.town (id int PRIMARY KEY, people numeric(8, 0), share numeric(5, 5), free numeric);
