-- id: typ-lob-by-dms
-- title: Column that AWS DMS moves as a large object (LOB)
-- aliases: postgres-check-limited-lob-size
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as a large object
-- why: The task's LOB settings rule over such a column. In limited LOB mode a value that is larger
--   than LobMaxSize is cut off, with no more than a line in the log; in full LOB mode each value is
--   fetched on its own, which is slow and needs a key; with LOB support off the column is left out.
-- remedy: Find the largest value of the column, and set LobMaxSize above it, or use full or inline
--   LOB mode for this table. Make the task fail on truncation. Compare the rows afterwards.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types), Setting LOB support for source databases
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND (k.base_type IN ('text', 'bytea', 'polygon') AND k.base_schema = 'pg_catalog'
        OR k.base_type IN ('citext', 'hstore') AND k.base_kind = 'b')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
