-- settings: source shared_preload_libraries=pg_stat_statements
-- expect: table|shop|order "1"|-|warning/info/none
-- expect: table|shop|stage|-|warning/info/none
-- expect: table|shop|letter|-|warning/info/none
CREATE EXTENSION pg_stat_statements;
CREATE SCHEMA shop;
CREATE TABLE shop."order ""1""" (id int);
CREATE TABLE shop.stage (id int);
CREATE TABLE shop.letter (id int);
CREATE TABLE shop.customer (id int);
truncate table  only shop."order ""1""" , Shop.stage RESTART IDENTITY CASCADE;
SET search_path = shop;
TRUNCATE letter;
