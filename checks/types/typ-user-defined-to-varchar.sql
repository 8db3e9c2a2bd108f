-- id: typ-user-defined-to-varchar
-- title: User-defined type that AWS DMS turns into character varying
-- side: both
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is of the {kind} {type}; the table that AWS DMS creates
--   on the target will have character varying there
-- why: AWS DMS creates a table that the target lacks with the source's types, except for types that
--   users made: those become character varying. The values arrive as text, but what the type
--   allows and forbids, how it sorts, and every query that counts on it are gone.
-- remedy: Create the schema on the target first (pg_dump --schema-only), without foreign keys and
--   triggers, and run the task with DO_NOTHING or TRUNCATE_BEFORE_LOAD.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration
--   Service (target data types)

-- Types of extensions have a mapping of their own; composite types and ranges have worse to fear.
WITH own (oid, schema, name, what) AS (
    SELECT y.oid, y.schema, y.name,
           CASE coalesce(e.kind, y.kind)
                WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type'
                WHEN 'r' THEN 'range type' WHEN 'm' THEN 'multirange type' ELSE 'base type' END
           || CASE WHEN e.oid IS NULL THEN '' ELSE ' array' END
      FROM source_type y
      LEFT JOIN source_type e ON e.oid = y.element_oid AND y.category = 'A'
     WHERE y.extension IS NULL
       AND e.extension IS NULL
),
there AS MATERIALIZED (SELECT schema, name FROM target_table)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, o.what AS kind, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN selected_table s ON s.table_id = k.table_oid AND c.action = 'copy'
 CROSS JOIN source_table t ON t.oid = k.table_oid
 CROSS JOIN own o ON o.schema = k.type_schema AND o.name = k.type_name
  LEFT JOIN there h ON h.schema = s.target_schema AND h.name = s.target_name
 WHERE k.type_schema <> 'pg_catalog' AND k.base_kind NOT IN ('c', 'r', 'm')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
   AND (s.mode = 'drop-and-create' OR h.name IS NULL)
