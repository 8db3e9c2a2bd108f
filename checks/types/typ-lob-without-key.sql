-- id: typ-lob-without-key
-- title: Large objects (LOB) in a table without a key
-- aliases: table-with-lob-but-without-primary-key-or-unique-constraint,
--   postgres-check-table-with-array
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} has no primary key and no unique index, and {number} columns that AWS
--   DMS moves as large objects: {columns}
-- why: AWS DMS takes such a column out of the definition of the table ("removed from table
--   definition" in the log) and goes on without it: the task ends well, the column is empty on the
--   target. A copy and native logical replication bring it.
-- remedy: Add a primary key before the task starts, or move the table without AWS DMS. If a column
--   combination is unique and not null, make it the key without a long lock: CREATE UNIQUE INDEX
--   CONCURRENTLY, then ALTER TABLE ... ADD PRIMARY KEY USING INDEX.
-- actor: source DBA, application
-- reference: AWS DMS user guide, Premigration assessments (LOBs without a primary key or unique
--   constraint); Setting LOB support for source databases
WITH large AS (
    SELECT table_id, group_concat(part, ', ') AS columns, count(*) AS number
      FROM (SELECT table_id, part FROM selected_lob ORDER BY table_id, position)
     GROUP BY table_id
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, l.columns, l.number
  FROM large l
 CROSS JOIN source_table t ON t.oid = l.table_id
 WHERE l.table_id NOT IN (SELECT i.table_oid FROM source_index i
                           WHERE i.is_unique AND i.is_valid AND NOT i.is_partial
                             AND NOT i.has_expressions)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
