-- A range in a plain key is no period.
-- servers: 18 15
CREATE SCHEMA shop;
CREATE TABLE shop.price (id int, at daterange, PRIMARY KEY (id, at));
