-- expect: column|shop|customer|id|warning/warning/info
-- expect: column|shop|order|no "1"|warning/warning/info
-- expect: column|shop|parcel|id|warning/warning/info
-- expect: column|shop|letter|id|warning/warning/info
CREATE SCHEMA shop;
CREATE SEQUENCE shop.customer_number;
CREATE TABLE shop.customer (id int DEFAULT nextval('shop.customer_number') PRIMARY KEY);
CREATE SEQUENCE shop."Number";
CREATE TABLE shop."order" ("no ""1""" bigint DEFAULT 1000 + nextval('shop."Number"'));
CREATE TABLE shop.parcel (id bigint DEFAULT nextval('shop."Number"'));
CREATE TABLE shop.letter (id bigint DEFAULT nextval('shop.' || 'letter_number'));
