-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, code int);
CREATE TABLE shop.missing (id int, code int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, code int UNIQUE);
CREATE TABLE shop.unselected (id int, code int);
