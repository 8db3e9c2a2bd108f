-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (id int PRIMARY KEY, title text UNIQUE);
CREATE TABLE shop.code (code varchar(1023) PRIMARY KEY);
CREATE TABLE shop.many (id int PRIMARY KEY, note text) PARTITION BY RANGE (id);
