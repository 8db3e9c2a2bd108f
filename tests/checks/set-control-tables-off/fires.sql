-- target: none
-- expect: task setting|-|ControlTablesSettings|-|warning/none/none
-- task-settings: {"ControlTablesSettings": {"HistoryTableEnabled": true, "StatusTableEnabled": true, "SuspendedTablesTableEnabled": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
