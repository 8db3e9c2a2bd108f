-- options: --deep
-- expect: column|shop|cus"tomer|na me|blocker/blocker/blocker
-- expect: column|shop|cus"tomer|code|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "na me" text, code varchar, city text);
INSERT INTO shop."cus""tomer" VALUES (1, 'Wolfgang', 'abc', 'Zürich'), (2, NULL, 'a', NULL);
-- on: target
CREATE SCHEMA shop;
CREATE DOMAIN shop.name AS varchar(7);
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "na me" shop.name, code char(2), city varchar(6));
