-- The target knows them.
-- servers: 15 16
CREATE SCHEMA shop;
CREATE TABLE shop.town (id int PRIMARY KEY, people numeric(5, -3), share numeric(3, 5));
