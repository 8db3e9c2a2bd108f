-- expect: table|shop|or"der|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE TABLE "or""der" (id int PRIMARY KEY);
