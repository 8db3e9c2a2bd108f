-- A small table with whole rows, a large one without.
CREATE SCHEMA shop;
CREATE TABLE shop.small (n int);
ALTER TABLE shop.small REPLICA IDENTITY FULL;
INSERT INTO shop.small SELECT generate_series(1, 99);
CREATE TABLE shop.large AS SELECT generate_series(1, 100000) AS n;
ANALYZE shop.small, shop.large;
