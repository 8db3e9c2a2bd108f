-- options: --deep
-- expect: table|shop|log|-|blocker/info/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (line text, at date);
INSERT INTO shop.log VALUES ('a', NULL), ('a', NULL), ('b', '2026-01-01');
ALTER TABLE shop.log REPLICA IDENTITY FULL;
CREATE TABLE shop.other (line text);
INSERT INTO shop.other VALUES ('a'), ('a');
