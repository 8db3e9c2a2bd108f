-- Text beside the key, text in a unique index, and varchar as the key: none is a large object in a primary key.
CREATE SCHEMA shop;
CREATE TABLE shop.article (code varchar(20) PRIMARY KEY, name text UNIQUE, picture bytea);
CREATE TABLE shop.log (id uuid PRIMARY KEY, line jsonb);
