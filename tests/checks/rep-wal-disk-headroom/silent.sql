-- options: --given source-free-bytes=1000000000000000 --given migration-hours=100
-- case: UPDATE fact_wal_statistics SET seconds = 36000
CREATE TABLE t AS SELECT generate_series(1, 1000) AS id;
