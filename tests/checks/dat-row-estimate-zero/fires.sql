-- options: --deep
-- expect: table|shop|inbox|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.inbox (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
INSERT INTO shop.inbox SELECT generate_series(1, 1000);
ANALYZE shop.inbox;
DELETE FROM shop.inbox;
