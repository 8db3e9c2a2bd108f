-- expect: table|shop|log|-|info/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, doc jsonb);
CREATE TABLE shop.plain (id int PRIMARY KEY, line varchar(20));
