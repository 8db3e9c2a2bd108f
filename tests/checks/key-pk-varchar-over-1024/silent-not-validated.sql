-- outcome: not applicable
-- reason: does not validate
-- task-settings: {"ValidationSettings": {"EnableValidation": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.page (path varchar(2000) PRIMARY KEY);
