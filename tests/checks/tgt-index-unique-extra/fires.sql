-- expect: index|shop|cus"tomer|by_mail|warning/blocker/warning
-- expect: index|shop|cus"tomer|by_lower|warning/blocker/warning
-- expect: index|shop|cus"tomer|narrower|warning/blocker/warning
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, mail text, code int, UNIQUE (mail, code));
CREATE UNIQUE INDEX part ON shop."cus""tomer" (code) WHERE code > 0;
CREATE INDEX ON shop."cus""tomer" (mail);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, mail text, code int, UNIQUE (code, mail));
CREATE UNIQUE INDEX by_mail ON shop."cus""tomer" (mail);
CREATE UNIQUE INDEX by_lower ON shop."cus""tomer" (lower(mail));
CREATE UNIQUE INDEX narrower ON shop."cus""tomer" (code);
