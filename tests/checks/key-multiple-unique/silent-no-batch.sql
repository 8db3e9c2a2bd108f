-- outcome: not applicable
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
