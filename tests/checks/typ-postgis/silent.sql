-- PostgreSQL's own types, and a user's type of that name.
CREATE SCHEMA shop;
CREATE TYPE shop.raster AS ENUM ('fine', 'coarse');
CREATE TABLE shop.place (id int PRIMARY KEY, position point, area polygon, raster shop.raster);
