-- AWS lists points and polygons among what migrates; a user's type may have the name of a built-in one.
CREATE SCHEMA shop;
CREATE TYPE shop.path AS ENUM ('left', 'right');
CREATE TABLE shop.plan (id int PRIMARY KEY, place point, area polygon, way shop.path);
