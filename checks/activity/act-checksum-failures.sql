-- id: act-checksum-failures
-- title: The server has met broken pages
-- side: source
-- versions: 12-
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_database_statistics WHERE checksum_failures IS NOT NULL
-- finding: {failures} checksum failures were counted in {what}
-- why: Pages on disk are not what the server wrote. Reading them fails, so the load stops in the
--   middle; where it does not (ignore_checksum_failure, an index that leads elsewhere), wrong rows
--   go to the target and compare as equal.
-- remedy: Find the pages (the server log, pg_amcheck, pg_checksums on a stopped copy), restore them
--   from a backup or a standby, and look at the disk before anything else. When it is repaired,
--   reset the database's counters (pg_stat_reset, run in it) or waive this.
-- reference: PostgreSQL manual, The Cumulative Statistics System: pg_stat_database
--   (checksum_failures), Data Checksums

-- Of this database and of what all databases share.
SELECT 'database' AS object_type, NULL AS schema, coalesce(name, 'shared catalogs') AS name,
       NULL AS part, checksum_failures AS failures,
       CASE WHEN name IS NULL THEN 'the catalogs that all databases share'
            ELSE 'database ' || name END AS what
  FROM source_database_statistics
 WHERE (is_current OR name IS NULL)
   AND checksum_failures > 0
