-- expect: table|shop|note|-|warning/none/none
-- expect: table|shop|part|-|warning/none/none
-- expect: table|shop|o"dd|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (title text PRIMARY KEY, id int UNIQUE);
CREATE TABLE shop.part (id int, photo bytea, PRIMARY KEY (id, photo));
CREATE TABLE shop."o""dd" (code varchar(2000) NOT NULL UNIQUE, name text NOT NULL UNIQUE);
CREATE TABLE shop.long (code varchar(2000) PRIMARY KEY);
CREATE TABLE shop.either (code varchar(2000) NOT NULL UNIQUE, id int NOT NULL UNIQUE);
CREATE TABLE shop.none (name text);
