-- expect: constraint|shop|bill|bill "amount"|info/warning/blocker
-- expect: constraint|shop|bill|bill_customer|info/warning/blocker
-- servers: 18 17
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.bill (id int PRIMARY KEY, amount int,
    customer int CONSTRAINT bill_customer REFERENCES shop.customer NOT ENFORCED,
    CONSTRAINT "bill ""amount""" CHECK (amount > 0) NOT ENFORCED);
