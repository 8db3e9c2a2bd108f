-- expect: column|shop|cus"tomer|na me|warning/blocker/warning
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "na me" text, code int NOT NULL);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "na me" text NOT NULL, code int NOT NULL);
