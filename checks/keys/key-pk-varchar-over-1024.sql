-- id: key-pk-varchar-over-1024
-- title: Primary key too long for AWS DMS to validate by
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN EXISTS (SELECT 1 FROM setting_enable_validation
--   WHERE lower(value) = 'false') THEN 'the task does not validate' END
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: column {part} of the primary key of {schema}.{name} is {type}; validation wants less than
--   1024 characters
-- why: AWS DMS does not validate a table whose key is varchar or char of 1024 characters or more, or
--   without a limit: the table is loaded, and nobody compares it. Large types such as text are not
--   validated by either, and worse.
-- remedy: Give the column a length below 1024 if its values allow that. Otherwise compare the table
--   by another tool, such as pgcrossing validate, after the load.
-- actor: source DBA, migration
-- reference: AWS DMS user guide, Data validation limitations

-- A length is the modifier less four.
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part, c.type,
       CASE WHEN NOT EXISTS (SELECT 1 FROM setting_enable_validation WHERE lower(value) = 'true')
            THEN 'info' END AS severity_dms
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid AND i.is_primary
  JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
  JOIN source_column c ON c.table_oid = t.oid AND c.number = k.column_number
 WHERE c.base_type IN ('varchar', 'bpchar')
   AND (c.type_modifier = -1 OR c.type_modifier - 4 >= 1024)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
