-- servers: 15 15
-- servers: 10 18
-- expect: sequence|shop|customer_id_seq|-|blocker/blocker/blocker
-- expect: sequence|shop|odd|-|warning/warning/warning
-- expect: sequence|shop|ring|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id bigserial PRIMARY KEY);
SELECT setval('shop.customer_id_seq', 3000000000);
CREATE SEQUENCE shop.odd INCREMENT 2;
CREATE SEQUENCE shop.ring MAXVALUE 100 CYCLE;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
CREATE SEQUENCE shop.odd;
CREATE SEQUENCE shop.ring MAXVALUE 100;
