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
