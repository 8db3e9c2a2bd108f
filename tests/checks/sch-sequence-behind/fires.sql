-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: sequence|shop|loose|-|blocker/blocker/blocker
-- expect: sequence|shop|down|-|blocker/blocker/blocker
-- expect: sequence|shop|item_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|late_id_seq|-|warning/warning/warning
-- expect: sequence|shop|identity_id_seq|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE SEQUENCE shop.loose;
SELECT setval('shop.loose', 100);
CREATE SEQUENCE shop.down INCREMENT -1;
SELECT setval('shop.down', -100);
CREATE TABLE shop.item (id serial PRIMARY KEY);
INSERT INTO shop.item SELECT FROM generate_series(1, 10);
CREATE TABLE shop.late (id serial PRIMARY KEY);
INSERT INTO shop.late SELECT FROM generate_series(1, 10);
SELECT setval('shop.late_id_seq', 20);
CREATE TABLE shop.identity (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
INSERT INTO shop.identity SELECT FROM generate_series(1, 10);
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.loose;
SELECT setval('shop.loose', 99);
CREATE SEQUENCE shop.down INCREMENT -1;
SELECT setval('shop.down', -99);
CREATE TABLE shop.item (id serial PRIMARY KEY);
INSERT INTO shop.item SELECT n FROM generate_series(1, 10) n;
CREATE TABLE shop.late (id serial PRIMARY KEY);
INSERT INTO shop.late SELECT n FROM generate_series(1, 10) n;
SELECT setval('shop.late_id_seq', 15);
CREATE TABLE shop.identity (id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME shop.otherwise) PRIMARY KEY);
INSERT INTO shop.identity OVERRIDING SYSTEM VALUE SELECT n FROM generate_series(1, 10) n;
SELECT setval('shop.otherwise', 10, false);
