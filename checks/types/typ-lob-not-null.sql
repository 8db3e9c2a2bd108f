-- id: typ-lob-not-null
-- title: Large object (LOB) that the target does not allow to be null
-- aliases: full-lob-not-nullable-at-target
-- side: both
-- severity: dms=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and {how} on the target
-- why: In full LOB mode AWS DMS first inserts the row with the column null and fills it afterwards.
--   The target refuses the insert, and the table ends in error. In limited LOB mode the value comes
--   with its row.
-- remedy: Drop NOT NULL for the time of the move and set it again at the cutover (SET NOT NULL
--   reads the whole table, unless a validated CHECK says the same), or use limited LOB mode for
--   this table. Of a domain, the constraint is dropped with ALTER DOMAIN.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} ALTER COLUMN {droppable} DROP NOT NULL
-- reference: AWS DMS user guide, Premigration assessments (full LOB mode and nullable columns);
--   Setting LOB support for source databases

-- The setting's default is not known here, so that a task without it is warned.
WITH mode (value) AS (SELECT lower(value) FROM setting_full_lob_mode)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, s.target_schema,
       s.target_name, c.target_name AS target_column,
       CASE WHEN g.not_null THEN c.target_name END AS droppable,
       CASE WHEN g.not_null THEN 'NOT NULL' ELSE 'of a domain that is NOT NULL' END AS how,
       CASE WHEN coalesce((SELECT value FROM mode), '') <> 'true' THEN 'warning' END
           AS severity_dms
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
 CROSS JOIN source_column k ON k.table_oid = s.table_id
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
              AND c.action = 'copy'
 CROSS JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name
 WHERE s.mode <> 'drop-and-create'
   AND (g.not_null OR g.forbids_null_by_domain)
   AND coalesce((SELECT value FROM mode), '') <> 'false'
   AND (k.base_schema = 'pg_catalog'
            AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
        OR k.base_type IN ('citext', 'hstore') AND k.base_kind = 'b'
        OR k.element_type IS NOT NULL AND k.type_category = 'A')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
