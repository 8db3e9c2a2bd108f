-- id: typ-lob-check-constraint
-- title: CHECK of the target that a large object (LOB) fails while it is still empty
-- side: both
-- severity: dms=warning
-- examines: SELECT count(*) FROM target_constraint WHERE type = 'c'
-- finding: the constraint {part} of {target_schema}.{target_name} on the target looks at large
--   objects: {definition}
-- why: In full LOB mode AWS DMS first inserts the row with its large objects null and fills them
--   afterwards. A CHECK that asks for one of them refuses the insert, and the table ends in error.
-- remedy: Drop the constraint for the time of the move, and add it again at the cutover: NOT VALID
--   first, then VALIDATE CONSTRAINT, which lets others write. Or use limited LOB mode for this
--   table.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DROP CONSTRAINT {part}
-- reference: AWS DMS user guide, Setting LOB support for source databases
WITH mode (value) AS (SELECT lower(value) FROM setting_full_lob_mode),
strict AS MATERIALIZED (
    SELECT k.table_oid, k.name, j.value AS column_name, k.definition
      FROM target_constraint k, json_each(k.columns) j
     WHERE k.type = 'c' AND k.definition LIKE '%IS NOT NULL%'
)
SELECT DISTINCT 'constraint' AS object_type, t.schema, t.name, r.name AS part, s.target_schema,
       s.target_name, r.definition
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
  JOIN strict r ON r.table_oid = o.oid
  JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = r.column_name
  JOIN source_column k ON k.table_oid = c.table_id AND k.number = c.position
 WHERE s.mode <> 'drop-and-create' AND c.action = 'copy'
   AND coalesce((SELECT value FROM mode), '') <> 'false'
   AND (k.base_schema = 'pg_catalog'
            AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
        OR k.base_type IN ('citext', 'hstore') AND k.base_kind = 'b'
        OR k.element_type IS NOT NULL AND k.type_category = 'A')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
