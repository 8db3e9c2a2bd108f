-- expect: sequence|shop|customer_id_seq|-|warning/warning/warning
-- expect: sequence|shop|order_id_seq|-|warning/warning/warning
-- expect: sequence|shop|number|-|warning/warning/warning
-- expect: sequence|shop|down|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
SELECT setval('shop.customer_id_seq', 1800000000);
CREATE TABLE shop."order" (id serial PRIMARY KEY);
ALTER SEQUENCE shop.order_id_seq AS bigint MAXVALUE 9000000000000000000;
SELECT setval('shop.order_id_seq', 2000000000);
CREATE SEQUENCE shop.number;
SELECT setval('shop.number', 2000000000, false);
CREATE TABLE shop.parcel (id int DEFAULT nextval('shop.number') PRIMARY KEY);
CREATE SEQUENCE shop.down INCREMENT -1 MINVALUE -100;
SELECT setval('shop.down', -99);
CREATE TABLE shop.x (id int);
