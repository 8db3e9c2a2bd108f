-- target: none
-- expect: task setting|-|FullLoadSettings.CreatePkAfterFullLoad|-|warning/none/none
-- options: --phase full-load
-- task-settings: {"FullLoadSettings": {"CreatePkAfterFullLoad": true}, "TargetMetadata": {"FullLobMode": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
