-- fact: prepared_transaction
-- columns: gid text, database text, owner text, age_seconds real
SELECT gid, database, owner, extract(epoch FROM clock_timestamp() - prepared) AS age_seconds
  FROM pg_prepared_xacts
 ORDER BY gid
