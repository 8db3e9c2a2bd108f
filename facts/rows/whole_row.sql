-- fact: whole_row
-- side: source
-- deep: scan
-- error-answers: XX000 XX001 54000 22021

-- The largest row as text, for which every value is read and unpacked: what is damaged shows as an
-- error of the server.
SELECT c.oid::bigint AS table_oid, NULL::bigint AS column_number, 'largest' AS part,
       NULL AS condition, 'max(octet_length((probed.*)::text))' AS measure
  FROM pg_class c
 WHERE c.oid = ANY ($1::oid[])
 ORDER BY 1, 2, 3
