CREATE SCHEMA shop;
CREATE TABLE shop.task (id int PRIMARY KEY, took_seconds bigint, begun time);
