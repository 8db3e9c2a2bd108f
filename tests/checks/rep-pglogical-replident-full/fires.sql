-- A primary key does not help: pglogical refuses the table all the same.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- options: --plugin pglogical
-- expect: table|shop|"key and full"|-|blocker/none/none
-- expect: table|shop|full_only|-|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop."""key and full""" (id int PRIMARY KEY);
ALTER TABLE shop."""key and full""" REPLICA IDENTITY FULL;
CREATE TABLE shop.full_only (id int);
ALTER TABLE shop.full_only REPLICA IDENTITY FULL;
CREATE TABLE shop.plain (id int PRIMARY KEY);
