-- id: key-pk-collation-not-c
-- title: Text in a key that the target orders by a language's rules
-- side: both
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation
--   WHERE lower(value) = 'true') THEN 'the task does not validate' END
-- examines: SELECT count(*) FROM selected_table s
--   JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
--   JOIN target_index i ON i.table_oid = t.oid WHERE i.is_primary
-- finding: key column {part} of {schema}.{name} is ordered by collation {collation} on the target
-- why: AWS DMS validates by reading both sides in the order of the key, in ranges. Where that order
--   comes from a language's rules, which differ between versions of the system's libraries, the two
--   sides do not go alike, and rows are reported as missing that are there.
-- remedy: Give the key column of the target COLLATE "C" if the application can live with that order,
--   or set HandleCollationDiff in the task's validation settings. Differences that are reported for
--   such tables are to be checked by another tool before anybody believes them.
-- reference: AWS DMS user guide, AWS DMS data validation (limitations, task settings)

-- The default collation is the database's; a builtin provider orders as C does.
WITH there AS MATERIALIZED (
    SELECT oid, schema, name, kind, replica_identity FROM target_table
),
key AS MATERIALIZED (
    SELECT oid, table_oid FROM target_index WHERE is_primary
),
standard (collation) AS (
    SELECT CASE locale_provider WHEN 'i' THEN 'of ICU, the database''s default' WHEN 'b' THEN 'C'
                                ELSE "collate" END
      FROM target_server
)
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       k.column_name AS part,
       CASE WHEN k.collation = 'default' THEN d.collation ELSE k.collation END AS collation,
       CASE WHEN EXISTS (SELECT 1 FROM setting_handle_collation_diff WHERE lower(value) = 'true')
            THEN 'info' END AS severity_dms
  FROM selected_table s
  CROSS JOIN source_table o ON o.oid = s.table_id
  CROSS JOIN there t ON t.schema = s.target_schema AND t.name = s.target_name
  CROSS JOIN key i ON i.table_oid = t.oid
  CROSS JOIN target_index_column k ON k.index_oid = i.oid AND k.is_key
  CROSS JOIN standard d
 WHERE k.collation IS NOT NULL
   AND CASE WHEN k.collation = 'default' THEN d.collation ELSE k.collation END
       NOT IN ('C', 'POSIX', 'ucs_basic', 'C.UTF-8', 'C.utf8', 'pg_c_utf8', 'pg_unicode_fast')
   AND s.mode <> 'drop-and-create'
   AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
