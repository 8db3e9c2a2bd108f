-- fact: database_statistics
-- columns: name text, is_current boolean, transaction_age integer, multixact_age integer,
--   checksum_failures integer, checksum_failure_seconds real,
--   rows_written integer

-- All databases of the server; rows_written since their statistics began. Failures of shared catalogs have no name and no age.

-- query: 10
SELECT d.datname AS name, d.datname = current_database() AS is_current,
       age(d.datfrozenxid) AS transaction_age, mxid_age(d.datminmxid) AS multixact_age,
       NULL AS checksum_failures, NULL AS checksum_failure_seconds,
       s.tup_inserted + s.tup_updated + s.tup_deleted AS rows_written
  FROM pg_database d
  LEFT JOIN pg_stat_database s ON s.datid = d.oid
 ORDER BY d.datname

-- query: 12
SELECT d.datname AS name, coalesce(d.datname = current_database(), false) AS is_current,
       age(d.datfrozenxid) AS transaction_age, mxid_age(d.datminmxid) AS multixact_age,
       s.checksum_failures,
       extract(epoch FROM clock_timestamp() - s.checksum_last_failure) AS checksum_failure_seconds,
       s.tup_inserted + s.tup_updated + s.tup_deleted AS rows_written
  FROM pg_stat_database s
  LEFT JOIN pg_database d ON d.oid = s.datid
 ORDER BY d.datname NULLS FIRST
