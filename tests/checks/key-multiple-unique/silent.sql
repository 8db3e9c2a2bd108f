-- A unique index without a primary key, and one that is not unique beside it.
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": "true"}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
CREATE TABLE shop.product (id int PRIMARY KEY, code int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, code int UNIQUE);
CREATE TABLE shop.product (id int PRIMARY KEY, code int);
CREATE INDEX ON shop.product (code);
