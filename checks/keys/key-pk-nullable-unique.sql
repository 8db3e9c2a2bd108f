-- id: key-pk-nullable-unique
-- title: Only key is a unique index that lets NULL in
-- side: source
-- severity: dms=warning logical=blocker@cdc copy=info
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_unique
-- finding: unique index {part} is the only key of {schema}.{name}, and its column {column} may be NULL
-- why: Any number of rows may have NULL there, so the index does not identify a row. Logical
--   replication does not take it as replica identity: the source refuses updates and deletes of the
--   table once it is published. AWS DMS takes a unique index as the key to fetch large objects by
--   and to validate, and goes wrong at the rows with NULL.
-- remedy: Look for rows that have NULL there. If there are none, make the columns NOT NULL and choose
--   the index as replica identity, or make a primary key of it; else the table needs another key.
-- remedy-sql: ALTER TABLE {schema}.{name} ALTER COLUMN {column} SET NOT NULL
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY), Unique Indexes; AWS DMS user guide,
--   Data validation limitations
WITH key AS MATERIALIZED (
    SELECT i.oid, i.table_oid, i.name,
           min(CASE WHEN NOT c.not_null THEN c.name END) AS nullable
      FROM source_index i
     CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     CROSS JOIN source_column c ON c.table_oid = i.table_oid AND c.number = k.column_number
     WHERE i.is_unique AND i.is_valid AND i.is_immediate
       AND NOT i.is_partial AND NOT i.has_expressions
     GROUP BY i.oid
),
best AS MATERIALIZED (
    SELECT table_oid, min(name) AS name, nullable
      FROM key
     WHERE table_oid NOT IN (SELECT table_oid FROM key WHERE nullable IS NULL)
     GROUP BY table_oid
)
SELECT 'index' AS object_type, t.schema, t.name, b.name AS part, b.nullable AS column,
       CASE WHEN t.replica_identity <> 'd' OR t.kind <> 'r' OR t.persistence <> 'p'
            THEN 'none' END AS severity_logical,
       CASE WHEN t.is_partition AND t.parent_oid IN (SELECT table_oid FROM best)
            THEN 'none' END AS severity_dms,
       CASE WHEN t.is_partition AND t.parent_oid IN (SELECT table_oid FROM best)
            THEN 'none' END AS severity_copy
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN best b ON b.table_oid = t.oid
 WHERE t.oid NOT IN (SELECT table_oid FROM source_constraint WHERE type = 'p')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_oid FROM best)
            AND t.replica_identity <> 'd')
