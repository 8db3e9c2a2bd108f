-- The same; a wider one; another cache and start; none on the target.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
CREATE TABLE shop.letter (id serial PRIMARY KEY);
CREATE SEQUENCE shop.number CACHE 10 START 5;
CREATE SEQUENCE shop.alone INCREMENT 3;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
CREATE TABLE shop.letter (id bigserial PRIMARY KEY);
CREATE SEQUENCE shop.number;
