-- id: dat-xml-encoding-decl
-- title: XML with a declaration of its encoding
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_xml_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'encoding'
-- finding: column {part} of {schema}.{name} declares an encoding in {rows} of {seen}
-- why: The server stores the declaration and leaves it out when it sends the value: it is gone on
--   the target, whatever engine moves it as text. A compare of the stored text finds the row
--   different, and a program that relies on the declaration reads another encoding.
-- remedy: Find out whether a program reads the declaration. Compare such columns as XML, not as
--   text.
-- actor: application
-- reference: PostgreSQL manual, XML Type (encoding handling)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_xml_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'encoding'
   AND v.matches > 0
   AND c.action = 'copy'
