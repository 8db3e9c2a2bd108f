-- The key is ordered as C does, and what is ordered otherwise is no key or is on the source alone.
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (code varchar(10) COLLATE "de-x-icu" PRIMARY KEY, name text UNIQUE);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (code varchar(10) COLLATE "C" PRIMARY KEY, name text COLLATE "de-x-icu" UNIQUE);
