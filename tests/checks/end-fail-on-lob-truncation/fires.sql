-- target: none
-- expect: source endpoint|-|FailTasksOnLobTruncation|-|warning/none/none
-- source-endpoint: captureDdls=Y
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
