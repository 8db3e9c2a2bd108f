-- Generated on both sides, on one, on the other, and where the table is yet to be created.
-- expect: column|shop|both|net "x"|blocker/none/info
-- expect: column|shop|source_only|net|warning/blocker/warning
-- expect: column|shop|target_only|net|blocker/blocker/blocker
-- expect: column|shop|missing|net|warning/none/info
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE TABLE shop.both (price int, "net ""x""" int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.source_only (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.target_only (price int, net int);
CREATE TABLE shop.missing (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.both (price int, "net ""x""" int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.source_only (price int, net int);
CREATE TABLE shop.target_only (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
