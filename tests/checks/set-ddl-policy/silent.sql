-- target: none
-- task-settings: {"ChangeProcessingDdlHandlingPolicy": {"HandleSourceTableTruncated": false, "HandleSourceTableDropped": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
