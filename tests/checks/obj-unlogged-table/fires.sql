-- expect: table|shop|counting "x"|-|warning/warning/info
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE UNLOGGED TABLE shop."counting ""x""" (id int PRIMARY KEY);
CREATE TABLE shop.customer (id int PRIMARY KEY);
