-- id: seq-default-not-owned
-- title: Sequence that no column owns
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_sequence_use
-- finding: column {part} of {schema}.{name} takes its values from {sequence}
-- why: pg_get_serial_sequence() returns NULL for such a column, so the usual scripts that set
--   sequences after a move with AWS DMS or native replication leave this one out without a word,
--   and its table fails with duplicate keys. It is not dropped with the table either, nor does
--   pg_dump take it along with the table alone. A copy by this tool finds it by what the default
--   depends on, which a name given as text does not tell.
-- remedy: Let the column own the sequence, on the source before the schema is moved, or set it by
--   hand at the cutover. Table and sequence have to be in one schema and of one owner for that. For a
--   name that is given as text, write the default with a regclass first.
-- remedy-sql: ALTER SEQUENCE {sequence_schema}.{sequence_name} OWNED BY {schema}.{name}.{part}
-- reference: PostgreSQL manual, CREATE SEQUENCE (OWNED BY), System Information Functions
--   (pg_get_serial_sequence)

-- What partitions have of their root's default goes with the root, and a sequence that many columns
-- use can be owned by one only.
WITH own AS MATERIALIZED (
    SELECT s.table_id, t.schema, t.name, t.owner, t.is_partition, t.parent_oid
      FROM selected_table s
      CROSS JOIN source_table t ON t.oid = s.table_id
     WHERE NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
),
uses AS MATERIALIZED (SELECT * FROM source_sequence_use),
shared AS MATERIALIZED (
    SELECT u.sequence_oid
      FROM uses u
      CROSS JOIN own o ON o.table_id = u.table_oid
     GROUP BY u.sequence_oid
    HAVING count(*) > 1
)
SELECT 'column' AS object_type, o.schema, o.name, u.column_name AS part,
       'sequence ' || q.schema || '.' || q.name || ', which no column owns' AS sequence,
       CASE WHEN h.sequence_oid IS NULL AND q.schema = o.schema AND q.owner = o.owner THEN q.schema
            END AS sequence_schema,
       q.name AS sequence_name
  FROM own o
  CROSS JOIN uses u ON u.table_oid = o.table_id
  CROSS JOIN source_sequence q ON q.oid = u.sequence_oid
  LEFT JOIN shared h ON h.sequence_oid = q.oid
 WHERE q.owner_table_oid IS NULL
UNION ALL
SELECT 'column', o.schema, o.name, c.name, 'a sequence whose name is text: ' || c.default_expression,
       NULL, NULL
  FROM source_column c
  CROSS JOIN own o ON o.table_id = c.table_oid
  LEFT JOIN uses u ON u.table_oid = c.table_oid AND u.column_name = c.name
 WHERE c.default_expression GLOB '*nextval(*::regclass)*'
   AND u.table_oid IS NULL
