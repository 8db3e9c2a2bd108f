-- servers: 10 18
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TYPE shop.abstime AS (at timestamp);
CREATE TABLE shop.log (id int PRIMARY KEY, at timestamp, own shop.abstime, words tsvector, list int[], "char" "char", of pg_class);
