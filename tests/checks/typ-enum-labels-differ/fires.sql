-- expect: type|shop|state|-|blocker/blocker/blocker
-- expect: type|shop|size "of it"|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'lo''st');
CREATE TYPE shop."size ""of it""" AS ENUM ('small', 'large');
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state[], size shop."size ""of it""");
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TYPE shop."size ""of it""" AS ENUM ('large', 'small');
