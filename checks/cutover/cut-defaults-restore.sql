-- id: cut-defaults-restore
-- title: Column that lacks its default or NOT NULL on the target
-- side: both
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM target_table_content) THEN 'nothing
--   has been loaded into the target yet' END
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} lacks on {target} {what}
-- why: AWS DMS creates tables without defaults, and who loads with care drops them for the load.
--   After the cutover an insert that leaves the column out fails where the column numbers the rows
--   or is NOT NULL, and stores NULL elsewhere: times of creation, states, tenants that nobody set.
-- remedy: Set it on the target when the load and the changes are through: ALTER COLUMN SET DEFAULT,
--   ADD GENERATED AS IDENTITY, SET NOT NULL (which reads the table under an exclusive lock, from 12
--   on not if a valid CHECK says the same). Set the sequence first.
-- reference: PostgreSQL manual, ALTER TABLE; AWS DMS user guide, Using a PostgreSQL database as an
--   AWS DMS source (limitations)

-- Whether two defaults say the same is not compared: a number may come from an identity or from a
-- sequence. A table without rows has not been loaded yet, and before the load one that the task
-- makes anew (DROP_AND_CREATE) is not there to stay. What partitions share with their root goes with
-- that. DEFAULT NULL with a cast is a default to the catalog alone.
WITH RECURSIVE holder (oid, has_rows, reason) AS (
    SELECT table_oid, has_rows, reason FROM target_table_content
    UNION
    SELECT p.parent_oid, h.has_rows, h.reason
      FROM holder h
      CROSS JOIN target_table p ON p.oid = h.oid
     WHERE p.is_partition
),
filled AS MATERIALIZED (
    SELECT oid, CASE WHEN max(has_rows) IS NULL THEN max(reason) END AS unread
      FROM holder
     GROUP BY oid
),
loaded AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid,
           t.schema AS target_schema, t.name AS target_name,
           'the role may not see whether ' || t.schema || '.' || t.name
           || ' of the target has rows: ' || f.unread AS cannot_tell
      FROM selected_table s
      CROSS JOIN source_table o ON o.oid = s.table_id
      CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      CROSS JOIN filled f ON f.oid = t.oid
     WHERE (s.mode <> 'drop-and-create' OR NOT (SELECT full_load FROM assessment))
       AND NOT (o.is_partition AND o.parent_oid IN (SELECT table_id FROM selected_table))
),
plain_column AS (
    SELECT table_oid, number, name, identity, not_null,
           CASE WHEN default_expression NOT GLOB 'NULL::*' THEN default_expression END
               AS default_expression
      FROM source_column
     WHERE generated = ''
),
compared AS (
    SELECT l.source_schema, l.source_name, c.name,
           l.target_schema || '.' || l.target_name AS target, l.cannot_tell,
           c.default_expression,
           (c.identity <> '' OR c.default_expression IS NOT NULL)
               AND t.identity = '' AND t.default_expression IS NULL AS lacks_default,
           c.not_null AND NOT t.not_null AND NOT coalesce(t.forbids_null_by_domain, 0)
               AS lacks_not_null,
           c.identity <> '' OR coalesce(c.default_expression GLOB '*nextval(*::regclass)*', 0)
               AS is_numbered
      FROM loaded l
      CROSS JOIN selected_column s ON s.table_id = l.table_id AND s.action = 'copy'
      CROSS JOIN plain_column c ON c.table_oid = l.table_id AND c.number = s.position
      CROSS JOIN target_column t ON t.table_oid = l.target_oid AND t.name = s.target_name
     WHERE t.generated = ''
       AND (c.not_null OR c.identity <> '' OR c.default_expression IS NOT NULL)
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, name AS part, target,
       CASE WHEN lacks_default AND is_numbered THEN 'the sequence that numbers it'
            WHEN lacks_default THEN 'the default ' || default_expression ELSE '' END
       || CASE WHEN lacks_default AND lacks_not_null THEN ' and ' ELSE '' END
       || CASE WHEN lacks_not_null THEN 'NOT NULL' ELSE '' END AS what,
       CASE WHEN NOT (lacks_default AND is_numbered) THEN 'warning' END AS severity_dms,
       CASE WHEN NOT (lacks_default AND is_numbered) THEN 'warning' END AS severity_logical,
       CASE WHEN NOT (lacks_default AND is_numbered) THEN 'warning' END AS severity_copy,
       cannot_tell
  FROM compared
 WHERE lacks_default OR lacks_not_null
