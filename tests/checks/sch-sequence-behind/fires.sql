-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: sequence|shop|loose|-|blocker/blocker/blocker
-- expect: sequence|shop|down|-|blocker/blocker/blocker
-- expect: sequence|shop|item_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|late_id_seq|-|warning/warning/warning
-- expect: sequence|shop|identity_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|round_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|marked_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|hidden|-|blocker/blocker/blocker
-- expect: sequence|shop|common|shop.common|blocker/blocker/blocker
-- expect: sequence|shop|common|shop.apart|blocker/blocker/blocker
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
CREATE TABLE shop.round (id serial PRIMARY KEY);
ALTER SEQUENCE shop.round_id_seq MAXVALUE 5 CYCLE;
SELECT setval('shop.round_id_seq', 2);
CREATE TABLE shop.marked (id smallserial PRIMARY KEY);
SELECT setval('shop.marked_id_seq', 7);
CREATE SEQUENCE shop.hidden;
CREATE TABLE shop.used (id integer DEFAULT nextval('shop.hidden'));
SELECT setval('shop.hidden', 7);
CREATE SEQUENCE shop.common;
CREATE TABLE shop.one (id integer DEFAULT nextval('shop.common'));
CREATE TABLE shop.two (id integer DEFAULT nextval('shop.common'));
SELECT setval('shop.common', 7);
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
CREATE TABLE shop.round (id serial PRIMARY KEY);
ALTER SEQUENCE shop.round_id_seq MAXVALUE 5 CYCLE;
INSERT INTO shop.round VALUES (5);
CREATE TABLE shop.marked (id smallserial PRIMARY KEY);
INSERT INTO shop.marked VALUES (32767);
CREATE SEQUENCE shop.by_another_name;
CREATE TABLE shop.used (id integer DEFAULT nextval('shop.by_another_name'));
CREATE SEQUENCE shop.common;
CREATE SEQUENCE shop.apart;
CREATE TABLE shop.one (id integer DEFAULT nextval('shop.common'));
CREATE TABLE shop.two (id integer DEFAULT nextval('shop.apart'));
