-- expect: index|shop|visit|visit "from"|info/info/info
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE TABLE shop.visit (id int PRIMARY KEY, address inet, net cidr);
CREATE INDEX "visit ""from""" ON shop.visit USING gist (address, net);
-- on: target
CREATE EXTENSION btree_gist;
