-- id: par-hash-modulus-differs
-- title: Rows go into another hash partition on the target
-- side: source
-- versions: 11-
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_partition p
--   ON p.table_oid = s.table_id WHERE p.strategy = 'h'
-- finding: {schema}.{name} is divided by the hash of {part}, {reason}
-- why: A row of one partition belongs into another one on the target. What loads the partitions one by
--   one, under their own names, ends in "violates partition constraint": COPY of a partition, a
--   dump by an old pg_dump, a subscription without publish_via_partition_root, AWS DMS without a
--   rename to the partitioned table.
-- remedy: Load through the partitioned table: pg_dump --load-via-partition-root, publish with
--   publish_via_partition_root, rename the partitions to their table in the task's rules.
-- actor: migration
-- reference: PostgreSQL manual, pg_dump (--load-via-partition-root), Table Partitioning

-- An enum's values are hashed by numbers that each database deals out anew; texts by their bytes,
-- or, where the collation is not deterministic, by what the library makes of them.
WITH key AS MATERIALIZED (
    SELECT s.table_id, e.value AS number
      FROM selected_table s
      JOIN source_partition p ON p.table_oid = s.table_id AND p.strategy = 'h'
      JOIN json_each(p.key_columns) e
),
encodings AS (
    SELECT (SELECT encoding FROM source_server) AS source, (SELECT encoding FROM target_server) AS target
)
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part,
       CASE WHEN c.type_category = 'E' THEN 'an enum, whose values are numbered otherwise there'
            ELSE 'a text, and the encoding is ' || n.source || ' here and ' || n.target || ' there' END
           AS reason
  FROM key k
  JOIN source_table t ON t.oid = k.table_id
  JOIN source_column c ON c.table_oid = t.oid AND c.number = k.number
  JOIN encodings n
 WHERE c.type_category = 'E'
    OR (c.type_category = 'S' AND n.target <> n.source AND n.source <> 'SQL_ASCII')
