-- expect: table|shop|order "1"|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int PRIMARY KEY);
ALTER TABLE shop."order ""1""" REPLICA IDENTITY FULL;
