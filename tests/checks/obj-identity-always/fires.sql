-- expect: column|shop|customer|Customer "id"|blocker/none/none
-- expect: column|shop|order|id|warning/none/none
-- expect: column|shop|plain|id|blocker/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer ("Customer ""id""" int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE shop."order" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE shop.plain (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer ("Customer ""id""" int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE TABLE shop.plain (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
