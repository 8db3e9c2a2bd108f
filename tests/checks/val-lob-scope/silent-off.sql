-- outcome: not applicable
-- reason: does not validate
-- task-settings: {"ValidationSettings": {"SkipLobColumns": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (id int PRIMARY KEY, note text);
