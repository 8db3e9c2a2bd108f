-- expect: table|shop|customer|-|warning/none/none
-- expect: table|shop|product|-|warning/none/none
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int);
CREATE TABLE shop.product (id int PRIMARY KEY, code int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, code int);
CREATE TABLE shop.product (id int, code int);
CREATE UNIQUE INDEX ON shop.product (code) WHERE id > 0;
