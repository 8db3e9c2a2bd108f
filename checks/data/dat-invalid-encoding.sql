-- id: dat-invalid-encoding
-- title: Text of an SQL_ASCII database that is no valid UTF-8
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- applies-when: SELECT 'the source has an encoding that its server sees to' FROM source_server
--   WHERE encoding <> 'SQL_ASCII'
-- examines: SELECT count(*) FROM source_encoded_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE 1
-- finding: column {part} of {schema}.{name} holds bytes that are no valid UTF-8
-- why: SQL_ASCII takes any bytes. A target with an encoding refuses them: "invalid byte sequence
--   for encoding", which ends the load of the table. What encoding they have was decided by each
--   program that wrote them.
-- remedy: Find the rows and the encoding they were written in, row by row where programs differed,
--   and convert them on the source; or make the target SQL_ASCII, too, and put it off.
-- actor: application
-- reference: PostgreSQL manual, Character Set Support
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part
  FROM source_encoded_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.error_code = '22021'
   AND c.action = 'copy'
