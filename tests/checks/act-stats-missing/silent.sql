-- Analyzed, and a small one that was not.
CREATE SCHEMA shop;
CREATE TABLE shop.large (t text) WITH (autovacuum_enabled = off);
ALTER TABLE shop.large ALTER t SET STORAGE PLAIN;
INSERT INTO shop.large SELECT repeat('x', 8000) FROM generate_series(1, 1300);
ANALYZE shop.large;
CREATE TABLE shop.small (t text) WITH (autovacuum_enabled = off);
INSERT INTO shop.small VALUES ('x');
