-- target: none
-- expect: task setting|-|ChangeProcessingDdlHandlingPolicy.HandleSourceTableDropped|-|warning/none/none
-- task-settings: {"ChangeProcessingDdlHandlingPolicy": {"HandleSourceTableTruncated": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
