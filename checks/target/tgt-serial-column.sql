-- id: tgt-serial-column
-- title: Column on the target that takes its values from a sequence
-- side: target
-- severity: dms=warning logical=warning@cutover
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {target_column} of {target_schema}.{target_name} of the target takes its values
--   from {what}
-- why: Rows that arrive bring their value with them and do not move the sequence. After the cutover
--   it begins where it was created, and the first inserts of the application fail with duplicate
--   keys. Where AWS DMS leaves the column out of a statement, a new number is made up. A copy by
--   this tool moves the sequences.
-- remedy: For AWS DMS drop the default until the cutover. In any case set the sequence to its value
--   on the source, as the last step before the application writes to the target.
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS
--   DMS; PostgreSQL manual, Logical Replication (Restrictions)

-- Where the source has a sequence for the column, too, it is one that stays behind, and seq-not-migrated
-- tells. A column that only the target has is meant to get numbers of its own. GENERATED ALWAYS has a check
-- of its own, and what partitions share with their root goes with that.
WITH numbered AS MATERIALIZED (
    SELECT DISTINCT owner_table_oid, owner_column FROM source_sequence WHERE owner_table_oid IS NOT NULL
),
filled AS MATERIALIZED (
    SELECT table_id, source_name, mode, target_oid, target_name, target_identity,
           target_default_expression
      FROM column_pair
     WHERE (target_identity = 'd' OR target_default_expression GLOB '*nextval(*::regclass)*')
       AND target_generated = ''
)
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       f.source_name AS part, s.target_schema, s.target_name, f.target_name AS target_column,
       CASE f.target_identity WHEN 'd' THEN 'its identity''s sequence'
            ELSE f.target_default_expression END AS what,
       CASE WHEN f.mode = 'drop-and-create' THEN 'none'
            WHEN o.owner_column IS NOT NULL THEN 'info' END AS severity_dms,
       CASE WHEN o.owner_column IS NOT NULL THEN 'none' END AS severity_logical
  FROM filled f
 CROSS JOIN selected_table s ON s.table_id = f.table_id
 CROSS JOIN target_table t ON t.oid = f.target_oid
  LEFT JOIN numbered o ON o.owner_table_oid = f.table_id AND o.owner_column = f.source_name
 WHERE NOT (t.is_partition
            AND (t.parent_oid, f.target_name, f.target_identity,
                 coalesce(f.target_default_expression, ''))
                IN (SELECT target_oid, target_name, target_identity,
                           coalesce(target_default_expression, '') FROM filled))
