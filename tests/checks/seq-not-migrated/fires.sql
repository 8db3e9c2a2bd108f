-- Unused on the target, behind, missing, and one that counts down. No column owns the last one.
-- expect: sequence|shop|customer_id_seq|-|warning/warning/none
-- expect: sequence|shop|order_id_seq|-|warning/warning/warning
-- expect: sequence|shop|missing_id_seq|-|warning/warning/none
-- expect: sequence|shop|invoice_id_seq|-|warning/warning/none
-- expect: sequence|shop|Count "down"|-|warning/warning/warning
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY, name text);
INSERT INTO shop.customer (name) VALUES ('a'), ('b');
CREATE TABLE shop."order" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
INSERT INTO shop."order" (name) VALUES ('a'), ('b');
CREATE TABLE shop.missing (id bigserial PRIMARY KEY, name text);
INSERT INTO shop.missing (name) VALUES ('a');
CREATE TABLE shop.invoice (id serial PRIMARY KEY, name text);
SELECT setval('shop.invoice_id_seq', 500, false);
CREATE SEQUENCE shop."Count ""down""" INCREMENT -1;
SELECT nextval('shop."Count ""down"""') FROM generate_series(1, 3);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.invoice (id serial PRIMARY KEY, name text);
CREATE TABLE shop.customer (id serial PRIMARY KEY, name text);
CREATE TABLE shop."order" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
INSERT INTO shop."order" (name) VALUES ('a');
CREATE SEQUENCE shop."Count ""down""" INCREMENT -1;
SELECT nextval('shop."Count ""down"""') FROM generate_series(1, 2);
