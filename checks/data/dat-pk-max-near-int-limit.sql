-- id: dat-pk-max-near-int-limit
-- title: Key whose integers are running out
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_key_maximum v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number
-- finding: column {part} of {schema}.{name} is at {largest} of {ends} ({percent} %)
-- why: When the type's last number is used up, every insert fails. To widen the column later
--   rewrites the table and all that refers to it; in a migration that writes the target anew it
--   costs nothing.
-- remedy: Make the column bigint on the target before the load, with those that refer to it and the
--   sequence, and see that the programs can read it.
-- actor: target DBA, application
-- reference: PostgreSQL manual, Numeric Types (integer types)
WITH measured AS (
    SELECT t.schema, t.name, k.name AS part, k.base_type AS type, v.measure AS largest,
           CASE k.base_type WHEN 'int2' THEN 32767 ELSE 2147483647 END AS ends
      FROM source_key_maximum v
      JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
      JOIN source_table t ON t.oid = v.table_oid
      JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
     WHERE c.action = 'copy'
)
SELECT 'column' AS object_type, schema, name, part, type, largest, ends,
       largest * 100 / ends AS percent
  FROM measured
 WHERE largest > ends * 0.75
