-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: column|shop|price|net|blocker/info/info
-- expect: column|s"h o.p|a\nb|"c"|blocker/info/info
-- expect: column|shop|part_1|net|blocker/info/info
CREATE SCHEMA shop;
CREATE DOMAIN shop.amount AS numeric(8, 2);
CREATE DOMAIN shop.net_amount AS shop.amount;
CREATE TABLE shop.price (id int PRIMARY KEY, net shop.net_amount, gross numeric);
INSERT INTO shop.price VALUES (1, 'NaN', 1), (2, 1, NULL), (3, 'NaN', 2);
CREATE SCHEMA "s""h o.p";
CREATE TABLE "s""h o.p"."a
b" (probed int, """c""" numeric);
INSERT INTO "s""h o.p"."a
b" VALUES (1, 'NaN');
CREATE TABLE shop.part (id int, net numeric) PARTITION BY LIST (id);
CREATE TABLE shop.part_1 PARTITION OF shop.part FOR VALUES IN (1);
INSERT INTO shop.part VALUES (1, 'NaN');
