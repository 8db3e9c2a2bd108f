-- expect: constraint|shop|bill|bill "customer"|warning/none/none
-- servers: 15 15
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE shop.bill (id int PRIMARY KEY, a int, b int,
    CONSTRAINT "bill ""customer""" FOREIGN KEY (a, b) REFERENCES shop.customer ON UPDATE CASCADE);
