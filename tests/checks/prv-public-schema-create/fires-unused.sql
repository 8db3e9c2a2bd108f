-- Nobody has made anything there.
-- servers: 14 15
-- expect: schema|-|public|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
