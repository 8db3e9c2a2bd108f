-- id: typ-missing-on-target
-- title: Type that the target does not have
-- side: both
-- severity: logical=blocker
-- examines: SELECT count(*) FROM source_type WHERE extension IS NULL
-- finding: the target lacks the {kind} {schema}.{name}, which {columns} selected columns use, such
--   as in {example}
-- why: A table with a column of it cannot be created on the target (type does not exist), so there
--   is nothing that a subscription could write to. pg_dump --table leaves the type out, too; the
--   copy of this tool and a dump of the whole schema bring it. What AWS DMS makes of it is told
--   column by column.
-- remedy: Bring the schema by pg_dump --schema-only of the whole database, or the type before its
--   tables, with all labels, checks and the owner.
-- reference: PostgreSQL manual, CREATE TYPE; pg_dump (--table); Logical Replication

-- A table that the target has tells more by its columns.
WITH missing AS MATERIALIZED (
    SELECT s.table_id, s.source_schema || '.' || s.source_name AS name
      FROM selected_table s
      LEFT JOIN target_table g ON g.schema = s.target_schema AND g.name = s.target_name
     WHERE g.oid IS NULL
),
mention AS (
    SELECT k.table_oid, k.number, y.oid AS type_oid
      FROM missing m
     CROSS JOIN source_column k ON k.table_oid = m.table_id
     CROSS JOIN source_type y ON y.oid IN (k.base_oid, k.element_oid)
     WHERE (k.base_kind <> 'b' OR k.element_oid IS NOT NULL)
       AND y.extension IS NULL AND y.kind <> 'b' AND y.category <> 'A'
     UNION
    SELECT k.table_oid, k.number, y.oid
      FROM missing m
     CROSS JOIN source_column k ON k.table_oid = m.table_id
     CROSS JOIN source_type y ON y.schema = k.type_schema AND y.name = k.type_name
     WHERE k.type_kind = 'd' AND y.kind = 'd' AND y.extension IS NULL
),
used AS (
    SELECT y.schema, y.name, y.kind, min(t.name) AS example, count(*) AS columns
      FROM mention m
     CROSS JOIN source_type y ON y.oid = m.type_oid
     CROSS JOIN selected_column c ON c.table_id = m.table_oid AND c.position = m.number
      JOIN missing t ON t.table_id = m.table_oid
     WHERE c.action = 'copy'
     GROUP BY y.oid
)
SELECT 'type' AS object_type, u.schema, u.name, NULL AS part, u.columns, u.example,
       CASE u.kind WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type'
            WHEN 'r' THEN 'range type' ELSE 'type' END AS kind
  FROM used u
  LEFT JOIN target_type g ON g.schema = u.schema AND g.name = u.name
 WHERE g.oid IS NULL
