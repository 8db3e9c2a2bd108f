-- target: none
-- expect: task setting|-|ValidationPartialLobSize|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
