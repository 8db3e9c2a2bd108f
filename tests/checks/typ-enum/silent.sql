-- A table of states instead; an array of an enum is an array; and one that is no enum on the target.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.state_name (name varchar(20) PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, state varchar(20) REFERENCES shop.state_name, before shop.state[], text shop.state);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, state varchar(20), before text[], text varchar(64));
