-- A serial that was never used, an identity that is behind, one that counts down, and one that two columns share.
-- servers: 15 15
-- servers: 15 10
-- servers: 10 18
-- expect: column|shop|customer|id|blocker/blocker/blocker
-- expect: column|shop|order "x"|no|blocker/blocker/blocker
-- expect: column|shop|debt|id|blocker/blocker/blocker
-- expect: column|shop|letter|id|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order ""x""" (no bigint PRIMARY KEY);
CREATE TABLE shop.debt (id int PRIMARY KEY);
CREATE TABLE shop.letter (id int PRIMARY KEY);
CREATE TABLE shop.parcel (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
INSERT INTO shop.customer VALUES (1);
CREATE TABLE shop."order ""x""" (no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
INSERT INTO shop."order ""x""" OVERRIDING SYSTEM VALUE SELECT generate_series(1, 20);
SELECT setval('shop."order ""x""_no_seq"', 19);
CREATE TABLE shop.debt (id serial PRIMARY KEY);
ALTER SEQUENCE shop.debt_id_seq INCREMENT -1 MINVALUE -100 MAXVALUE -1 START -1 RESTART;
INSERT INTO shop.debt VALUES (-1), (-2);
CREATE SEQUENCE shop.number;
SELECT setval('shop.number', 5);
CREATE TABLE shop.letter (id int DEFAULT nextval('shop.number') PRIMARY KEY);
INSERT INTO shop.letter VALUES (6);
CREATE TABLE shop.parcel (id int DEFAULT nextval('shop.number') PRIMARY KEY);
INSERT INTO shop.parcel VALUES (5);
