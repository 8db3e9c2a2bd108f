-- id: typ-extra-column-on-target
-- title: Column of the target that nothing fills
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: column {part} of {target_schema}.{target_name} on the target must not be null, has no
--   default, and gets no value from the source
-- why: Every row that arrives has null there and is refused: the load stops at the first row, and
--   so does the apply of changes.
-- remedy: Give the column a default on the target, drop it, or let it be null until it is filled
--   after the move.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} ALTER COLUMN {part} DROP NOT NULL
-- reference: PostgreSQL manual, Constraints (Not-Null Constraints); Logical Replication
--   (Subscription)

-- Only tables that have more columns there than are filled are looked at.
WITH here AS (
    SELECT s.table_id, t.schema, t.name, s.target_schema, s.target_name, o.oid
      FROM selected_table s
     CROSS JOIN source_table t ON t.oid = s.table_id
     CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
     WHERE s.mode <> 'drop-and-create' AND o.kind IN ('r', 'p')
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
       AND (SELECT count(*) FROM target_column g WHERE g.table_oid = o.oid)
           > (SELECT count(p.target_number) FROM column_pair p
               WHERE p.table_id = s.table_id)
)
SELECT 'column' AS object_type, h.schema, h.name, g.name AS part, g.type, h.target_schema,
       h.target_name
  FROM here h
 CROSS JOIN target_column g ON g.table_oid = h.oid
  LEFT JOIN selected_column c ON c.table_id = h.table_id AND c.action IN ('copy', 'add')
                             AND c.target_name = g.name
 WHERE c.table_id IS NULL
   AND (g.not_null OR g.forbids_null_by_domain)
   AND g.default_expression IS NULL AND g.identity = '' AND g.generated = ''
