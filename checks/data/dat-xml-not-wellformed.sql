-- id: dat-xml-not-wellformed
-- title: XML that is a piece of a document
-- side: source
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM source_xml_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'no document'
-- finding: column {part} of {schema}.{name} holds no whole document in {rows} of {seen}
-- why: The type takes documents and pieces of them, as xmloption says. A session whose xmloption is
--   document refuses the piece ("invalid XML document"): native logical replication and AWS DMS
--   write with the target's setting. pg_dump sets it itself.
-- remedy: See that xmloption is content for the role and the database on the target. With AWS DMS
--   look at the rows after a trial load.
-- actor: target DBA
-- reference: PostgreSQL manual, XML Type; Client Connection Defaults (xmloption)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_xml_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'no document'
   AND v.matches > 0
   AND c.action = 'copy'
