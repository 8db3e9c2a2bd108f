-- servers: 15 15
-- servers: 10 18
-- expect: constraint|shop|order "1"|order_customer|blocker/blocker/blocker
-- expect: constraint|shop|order "1"|order_twin|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE shop."order ""1""" (id int PRIMARY KEY, customer int CONSTRAINT order_customer REFERENCES shop.customer,
    a int, b int, CONSTRAINT order_twin FOREIGN KEY (a, b) REFERENCES shop.customer (a, b));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE shop."order ""1""" (id int PRIMARY KEY, customer int, a int, b int,
    CONSTRAINT order_twin FOREIGN KEY (b, a) REFERENCES shop.customer (a, b));
INSERT INTO shop."order ""1""" VALUES (1);
