-- expect: index|shop|customer|customer "nick"|warning/warning/blocker
-- servers: 15 14
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text);
CREATE UNIQUE INDEX "customer ""nick""" ON shop.customer (nick) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX customer_plain ON shop.customer (nick);
