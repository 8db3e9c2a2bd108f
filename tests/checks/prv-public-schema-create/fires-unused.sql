-- Nobody has made anything there, and a copy is yet to come.
-- servers: 14 15
-- expect: schema|-|public|-|info/info/none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
