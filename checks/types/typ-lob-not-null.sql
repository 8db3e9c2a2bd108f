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
SELECT 'column' AS object_type, t.schema, t.name, p.source_name AS part, p.source_type AS type,
       s.target_schema, s.target_name, p.target_name AS target_column,
       CASE WHEN p.target_not_null THEN p.target_name END AS droppable,
       CASE WHEN p.target_not_null THEN 'NOT NULL' ELSE 'of a domain that is NOT NULL' END AS how,
       CASE WHEN coalesce((SELECT value FROM mode), '') <> 'true' THEN 'warning' END
           AS severity_dms
  FROM column_pair p
 CROSS JOIN source_table t ON t.oid = p.table_id
 CROSS JOIN selected_table s ON s.table_id = p.table_id
 WHERE p.mode <> 'drop-and-create' AND NOT p.is_below_selected
   AND (p.target_not_null OR p.target_forbids_null_by_domain)
   AND coalesce((SELECT value FROM mode), '') <> 'false'
   AND (p.source_base_schema = 'pg_catalog'
            AND p.source_base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
        OR p.source_base_type IN ('citext', 'hstore') AND p.source_base_kind = 'b'
        OR p.source_element_type IS NOT NULL AND p.source_type_category = 'A')
