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
    SELECT p.table_id, p.source_name, p.source_type, p.target_type,
           CASE WHEN p.source_type_modifier = -1 OR p.source_type_modifier & 65535 = 65535 THEN 6
                ELSE p.source_type_modifier & 65535 END AS digits,
           CASE WHEN p.target_type_modifier = -1 OR p.target_type_modifier & 65535 = 65535 THEN 6
                ELSE p.target_type_modifier & 65535 END AS target_digits
      FROM column_pair p
     WHERE p.mode <> 'drop-and-create' AND NOT p.is_below_selected
       AND p.source_base_type IN ('timestamp', 'timestamptz', 'time', 'timetz', 'interval')
       AND p.target_base_type IN ('timestamp', 'timestamptz', 'time', 'timetz', 'interval')
       AND p.source_base_schema = 'pg_catalog' AND p.target_base_schema = 'pg_catalog'
)
SELECT 'column' AS object_type, t.schema, t.name, p.source_name AS part, p.source_type AS type,
       p.target_type, p.target_digits
  FROM pair p
 CROSS JOIN source_table t ON t.oid = p.table_id
 WHERE p.target_digits < p.digits
