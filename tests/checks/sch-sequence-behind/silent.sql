-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE SEQUENCE shop.never;
CREATE SEQUENCE shop.loose;
SELECT setval('shop.loose', 100, true);
CREATE SEQUENCE shop.down INCREMENT -1;
SELECT setval('shop.down', -100);
CREATE TABLE shop.item (id serial PRIMARY KEY);
INSERT INTO shop.item SELECT FROM generate_series(1, 10);
CREATE TABLE shop.round (id serial PRIMARY KEY);
ALTER SEQUENCE shop.round_id_seq MAXVALUE 5 CYCLE;
SELECT setval('shop.round_id_seq', 2);
CREATE TABLE shop.marked (id smallserial PRIMARY KEY);
CREATE TABLE shop.reckoned (id integer DEFAULT nextval('shop.loose') * 10 PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.never;
CREATE SEQUENCE shop.loose;
SELECT setval('shop.loose', 101, false);
CREATE SEQUENCE shop.down INCREMENT -1;
SELECT setval('shop.down', -200);
CREATE TABLE shop.item (id serial PRIMARY KEY);
INSERT INTO shop.item SELECT n FROM generate_series(1, 10) n;
SELECT setval('shop.item_id_seq', 11, false);
CREATE TABLE shop.round (id serial PRIMARY KEY);
ALTER SEQUENCE shop.round_id_seq MAXVALUE 5 CYCLE;
SELECT setval('shop.round_id_seq', 2);
INSERT INTO shop.round VALUES (3), (5);
CREATE TABLE shop.marked (id smallserial PRIMARY KEY);
INSERT INTO shop.marked VALUES (32767);
CREATE TABLE shop.reckoned (id integer DEFAULT nextval('shop.loose') * 10 PRIMARY KEY);
INSERT INTO shop.reckoned VALUES (1000);
