-- expect: constraint|shop|log|has a "line"|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, doc jsonb);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, doc jsonb,
    CONSTRAINT "has a ""line""" CHECK (line IS NOT NULL OR doc IS NOT NULL));
