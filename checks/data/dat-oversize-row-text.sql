-- id: dat-oversize-row-text
-- title: Row that is too large for text
-- side: source
-- severity: dms=blocker logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_whole_row v JOIN selected_table s ON s.table_id =
--   v.table_oid
-- finding: {what}
-- why: The server makes a row's text in one piece of memory of at most 1 GB, and escaping makes it
--   longer on the way: COPY in text format, pg_dump with it, and AWS DMS fail with "invalid memory
--   alloc request size". The binary format has no such escapes, and carries bytea in half the size.
-- remedy: Move the table in binary format, as pgcrossing does where the types allow it, or split
--   the value: parts of it in rows of their own, or in files.
-- actor: migration
-- reference: PostgreSQL manual, COPY; PostgreSQL Limits

-- Half of the limit: escapes may double it. From the limit on it surely fails.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN v.error_code IS NULL
            THEN 'the largest row of ' || t.schema || '.' || t.name || ' has ' || v.measure
                 || ' bytes as text (seen: ' || v.seen || ')'
            ELSE 'a row of ' || t.schema || '.' || t.name
                 || ' cannot be written as text: ' || v.error_text END AS what,
       CASE WHEN v.measure < 1073741823 THEN 'warning' END AS severity_dms,
       CASE WHEN v.measure < 1073741823 THEN 'warning' END AS severity_copy
  FROM source_whole_row v
  JOIN selected_table s ON s.table_id = v.table_oid
  JOIN source_table t ON t.oid = v.table_oid
 WHERE v.measure > 500 * 1024 * 1024
    OR v.error_code = '54000'
    OR v.error_code = 'XX000' AND v.error_text LIKE '%invalid memory alloc request size%'
