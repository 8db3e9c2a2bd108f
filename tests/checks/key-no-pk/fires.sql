-- A unique index does not make a primary key, and a partitioned table is one table.
-- expect: table|shop|Log "book"|-|blocker/warning/info
-- expect: table|shop|unique_only|-|blocker/warning/info
CREATE SCHEMA shop;
CREATE TABLE shop."Log ""book""" (at timestamptz, line text);
CREATE TABLE shop.unique_only (id int UNIQUE NOT NULL);
CREATE TABLE shop.customer (id int PRIMARY KEY);
