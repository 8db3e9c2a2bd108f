-- servers: 15 15
-- servers: 18 15
-- options: --given apply-bytes-per-second=1048576
-- case: UPDATE fact_wal_statistics SET wal_bytes = 8000000000, seconds = 3600
-- expect: server|-|WAL|-|warning/warning/none
CREATE TABLE customer (id int);
