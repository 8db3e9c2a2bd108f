-- fact: slot_statistics
-- columns: name text, spilled_transactions integer, spilled_bytes integer, total_bytes integer

-- What logical slots had to decode by way of files, since memory did not do. Servers before 14 do
-- not count it.

-- query: 10
SELECT NULL AS name, NULL AS spilled_transactions, NULL AS spilled_bytes, NULL AS total_bytes
 WHERE false
 ORDER BY 1

-- query: 14
SELECT slot_name AS name, spill_txns AS spilled_transactions, spill_bytes AS spilled_bytes,
       total_bytes
  FROM pg_stat_replication_slots
 ORDER BY slot_name
