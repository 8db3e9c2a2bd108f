-- expect: table|shop|cust"omer|-|blocker/blocker/warning
-- expect: table|shop|product|-|none/blocker/info
-- expect: table|shop|whole|-|blocker/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int PRIMARY KEY);
CREATE TABLE shop.product (id int PRIMARY KEY);
CREATE TABLE shop.whole (id int PRIMARY KEY);
ALTER TABLE shop.whole REPLICA IDENTITY FULL;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int);
CREATE TABLE shop.product (id int NOT NULL UNIQUE);
CREATE TABLE shop.whole (id int);
