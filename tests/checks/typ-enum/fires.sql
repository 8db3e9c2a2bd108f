-- AWS DMS makes the table "late" itself, with character varying; of that tells another check.
-- expect: column|shop|order|state "now"|warning/info/none
-- expect: column|shop|order|own|warning/info/none
-- expect: column|shop|late|state|none/info/none
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE DOMAIN shop.open_state AS shop.state CHECK (VALUE <> 'paid');
CREATE TABLE shop."order" (id int PRIMARY KEY, "state ""now""" shop.state, own shop.open_state);
CREATE TABLE shop.late (id int PRIMARY KEY, state shop.state);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE DOMAIN shop.open_state AS shop.state CHECK (VALUE <> 'paid');
CREATE TABLE shop."order" (id int PRIMARY KEY, "state ""now""" shop.state, own shop.open_state);
