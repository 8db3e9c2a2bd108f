-- Set to the number that comes next, as many scripts do.
-- servers: 15 15
-- servers: 15 10
-- servers: 15 18
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE "de""bt" (id int PRIMARY KEY);
-- on: target
CREATE TABLE customer (id serial PRIMARY KEY);
INSERT INTO customer SELECT generate_series(1, 1000);
SELECT setval('customer_id_seq', (SELECT max(id) + 1 FROM customer), false);
CREATE TABLE "de""bt" (id serial PRIMARY KEY);
ALTER SEQUENCE "de""bt_id_seq" INCREMENT -1 MINVALUE -100 MAXVALUE -1 START -1 RESTART;
INSERT INTO "de""bt" VALUES (-1), (-2);
SELECT setval('"de""bt_id_seq"', -3, false);
