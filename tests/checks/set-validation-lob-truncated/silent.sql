-- target: none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "ValidationPartialLobSize": 32}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
