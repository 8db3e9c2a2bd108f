-- Half used, a ring, unused, and a bigint column at the same number.
-- servers: 10 15
-- servers: 18 15
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
SELECT setval('shop.customer_id_seq', 1000000000);
CREATE SEQUENCE shop.ring MAXVALUE 10 CYCLE;
SELECT setval('shop.ring', 10);
CREATE TABLE shop.unused (id smallserial PRIMARY KEY);
CREATE TABLE shop."order" (id bigserial PRIMARY KEY);
SELECT setval('shop.order_id_seq', 2000000000);
