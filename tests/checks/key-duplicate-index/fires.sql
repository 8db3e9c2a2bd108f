-- expect: index|shop|customer|customer "again"|info/info/info
-- expect: index|shop|customer|customer_id|info/info/info
-- expect: index|shop|customer|customer_some_again|info/info/info
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, at date);
CREATE INDEX customer_name ON shop.customer (lower(name), at DESC);
CREATE INDEX "customer ""again""" ON shop.customer (lower(name), at DESC);
CREATE INDEX customer_id ON shop.customer (id);
CREATE INDEX customer_some ON shop.customer (at) WHERE id > 7;
CREATE INDEX customer_some_again ON shop.customer (at) WHERE id > 7;
