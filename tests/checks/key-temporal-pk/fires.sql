-- expect: constraint|shop|price|price "key"|warning/blocker/blocker
-- expect: constraint|shop|offer|offer_price|warning/warning/blocker
-- servers: 18 15
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE TABLE shop.price (id int, at daterange,
    CONSTRAINT "price ""key""" PRIMARY KEY (id, at WITHOUT OVERLAPS));
CREATE TABLE shop.offer (id int PRIMARY KEY, price int, at daterange,
    CONSTRAINT offer_price FOREIGN KEY (price, PERIOD at) REFERENCES shop.price (id, PERIOD at));
-- on: target
CREATE EXTENSION btree_gist;
