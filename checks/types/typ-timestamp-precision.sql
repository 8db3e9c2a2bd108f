-- id: typ-timestamp-precision
-- title: Times that the target keeps with fewer digits
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and {target_type} on the target, with
--   {target_digits} digits of a second
-- why: The target rounds every value without a word. Rows that differed only in the digits that are
--   lost become equal, so that a unique index can refuse them; the last moments of a day can round
--   into the next; and a comparison finds a difference in nearly every row.
-- remedy: Give the column on the target the type of the source while it is still empty.
-- reference: PostgreSQL manual, Date/Time Types

-- The precision of an interval is the lower half of its modifier; 65535 there, and -1, are all.
WITH pair AS (
    SELECT t.schema, t.name, k.name AS part, k.type, g.type AS target_type, t.is_partition,
           t.parent_oid,
           CASE WHEN k.type_modifier = -1 OR k.type_modifier & 65535 = 65535 THEN 6
                ELSE k.type_modifier & 65535 END AS digits,
           CASE WHEN g.type_modifier = -1 OR g.type_modifier & 65535 = 65535 THEN 6
                ELSE g.type_modifier & 65535 END AS target_digits
      FROM selected_table s
     CROSS JOIN source_table t ON t.oid = s.table_id
     CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
     CROSS JOIN source_column k ON k.table_oid = s.table_id
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
                  AND c.action = 'copy'
     CROSS JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name
     WHERE s.mode <> 'drop-and-create'
       AND k.base_schema = 'pg_catalog' AND g.base_schema = 'pg_catalog'
       AND k.base_type IN ('timestamp', 'timestamptz', 'time', 'timetz', 'interval')
       AND g.base_type IN ('timestamp', 'timestamptz', 'time', 'timetz', 'interval')
)
SELECT 'column' AS object_type, t.schema, t.name, t.part, t.type, t.target_type, t.target_digits
  FROM pair t
 WHERE t.target_digits < t.digits
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
