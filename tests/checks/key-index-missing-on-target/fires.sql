-- expect: index|shop|customer|customer "name"|warning/warning/warning
-- expect: index|shop|customer|customer_code_key|warning/warning/warning
-- expect: index|shop|customer|customer_at|warning/warning/warning
-- expect: index|shop|customer|customer_some|warning/warning/warning
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, code int UNIQUE, at date);
CREATE INDEX "customer ""name""" ON shop.customer (lower(name));
CREATE INDEX customer_at ON shop.customer (at, id);
CREATE INDEX customer_some ON shop.customer (id) WHERE at IS NULL;
CREATE INDEX customer_same ON shop.customer (name);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, code int, at date);
CREATE INDEX customer_name ON shop.customer (upper(name));
CREATE INDEX customer_code_key ON shop.customer (code);
CREATE INDEX customer_at ON shop.customer (at);
CREATE INDEX customer_some ON shop.customer (id) WHERE at IS NOT NULL;
CREATE INDEX other_name ON shop.customer (name);
