-- The third is there already, without the column.
-- servers: 18 15
-- expect: column|shop|order|net "x"|blocker/blocker/blocker
-- expect: column|shop|there|net|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."order" (price int, "net ""x""" int GENERATED ALWAYS AS (price * 2));
CREATE TABLE shop.stored (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.there (price int, net int GENERATED ALWAYS AS (price * 2));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.there (price int);
