-- Other names, the same bounds; and a table that is partitioned on the target alone.
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.event (at timestamptz, kind text) PARTITION BY RANGE (at);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES FROM ('2025-01-01 00:00+00') TO ('2026-01-01 00:00+00')
    PARTITION BY LIST (kind);
CREATE TABLE shop.event_1_a PARTITION OF shop.event_1 FOR VALUES IN ('a', 'it''s');
CREATE TABLE shop.number (id int) PARTITION BY RANGE (id);
CREATE TABLE shop.number_1 PARTITION OF shop.number FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.missing (id int) PARTITION BY LIST (id);
-- on: target
SELECT format('ALTER DATABASE %I SET timezone = ''Asia/Tokyo''', current_database()) \gexec
CREATE SCHEMA shop;
CREATE TABLE shop.event (at timestamptz, kind text) PARTITION BY RANGE (at);
CREATE TABLE shop.event_y2025 PARTITION OF shop.event FOR VALUES FROM ('2025-01-01 00:00+00') TO ('2026-01-01 00:00+00')
    PARTITION BY LIST (kind);
CREATE TABLE shop.event_y2025_a PARTITION OF shop.event_y2025 FOR VALUES IN ('a', 'it''s');
CREATE TABLE shop.number (id int) PARTITION BY RANGE (id);
CREATE TABLE shop.number_1 PARTITION OF shop.number FOR VALUES FROM (MINVALUE) TO (10);
CREATE TABLE shop.customer (id int NOT NULL) PARTITION BY LIST (id);
