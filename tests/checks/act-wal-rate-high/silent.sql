-- options: --given apply-bytes-per-second=1048576
-- case: UPDATE fact_wal_statistics SET wal_bytes = 3600000000, seconds = 3600
CREATE TABLE customer (id int);
