-- target: none
-- source-endpoint: failTasksOnLobTruncation=true
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
