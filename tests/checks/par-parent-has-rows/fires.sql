-- options: --deep
-- expect: table|shop|me"asure|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."me""asure" (id int, at date);
CREATE TABLE shop.measure_2026 (CHECK (at >= '2026-01-01')) INHERITS (shop."me""asure");
INSERT INTO shop."me""asure" VALUES (1, '2025-01-01');
INSERT INTO shop.measure_2026 VALUES (2, '2026-02-01');
