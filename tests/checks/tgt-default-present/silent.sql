-- Defaults on the source, of a column that only the target has, of sequences, and what generates.
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id serial PRIMARY KEY, state text DEFAULT 'new', price int,
    net int GENERATED ALWAYS AS (price * 2) STORED);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id serial PRIMARY KEY, state text, price int,
    net int GENERATED ALWAYS AS (price * 2) STORED, loaded timestamptz DEFAULT now());
CREATE TABLE shop.unselected (id int, at timestamptz DEFAULT now());
