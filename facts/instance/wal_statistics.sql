-- fact: wal_statistics
-- columns: wal_bytes integer, seconds real

-- What the server has written since its statistics began; nothing where it does not count it.

-- query: 10
SELECT NULL AS wal_bytes, NULL AS seconds
 WHERE false

-- query: 14
SELECT wal_bytes::bigint AS wal_bytes,
       extract(epoch FROM clock_timestamp() - stats_reset) AS seconds
  FROM pg_stat_wal
