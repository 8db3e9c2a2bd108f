-- expect: column|shop|page|path|warning/none/none
-- expect: column|shop|word|word|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true},
-- task-settings:  "FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.page (path varchar(1024) PRIMARY KEY);
CREATE TABLE shop.word (id int, word varchar, PRIMARY KEY (id, word));
CREATE TABLE shop.short (path varchar(1023) PRIMARY KEY);
