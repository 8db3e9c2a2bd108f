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
),
here AS MATERIALIZED (
    SELECT s.table_id, s.target_schema, s.target_name
      FROM selected_table s
     CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.oid IN (SELECT table_oid FROM strict)
)
SELECT DISTINCT 'constraint' AS object_type, t.schema, t.name, r.name AS part, h.target_schema,
       h.target_name, r.definition
  FROM here h
 CROSS JOIN column_pair p ON p.table_id = h.table_id
 CROSS JOIN strict r ON r.table_oid = p.target_oid AND r.column_name = p.target_name
 CROSS JOIN source_table t ON t.oid = p.table_id
 WHERE p.mode <> 'drop-and-create' AND NOT p.is_below_selected
   AND coalesce((SELECT value FROM mode), '') <> 'false'
   AND (p.source_base_schema = 'pg_catalog'
            AND p.source_base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
        OR p.source_base_type IN ('citext', 'hstore') AND p.source_base_kind = 'b'
        OR p.source_element_type IS NOT NULL AND p.source_type_category = 'A')
