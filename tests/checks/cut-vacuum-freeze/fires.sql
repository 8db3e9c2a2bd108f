-- expect: table|shop|letter|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.letter (t text);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.letter (t text) WITH (autovacuum_enabled = off);
ALTER TABLE shop.letter ALTER t SET STORAGE PLAIN;
INSERT INTO shop.letter SELECT repeat('x', 8000) FROM generate_series(1, 1300);
