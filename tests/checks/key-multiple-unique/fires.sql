-- expect: table|shop|cust"omer|-|warning/none/none
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true}}
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int PRIMARY KEY, nick text UNIQUE, code int UNIQUE);
CREATE TABLE shop.product (id int PRIMARY KEY, code int UNIQUE);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int PRIMARY KEY, nick text UNIQUE, code int UNIQUE);
CREATE TABLE shop.product (id int PRIMARY KEY, code int);
