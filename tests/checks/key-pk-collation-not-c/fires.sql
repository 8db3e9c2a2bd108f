-- expect: column|shop|customer|co"de|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer ("co""de" varchar(10) COLLATE "C" PRIMARY KEY);
CREATE TABLE shop.product (code varchar(10) PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer ("co""de" varchar(10) COLLATE "de-x-icu" PRIMARY KEY);
CREATE TABLE shop.product (code varchar(10) COLLATE "C" PRIMARY KEY);
