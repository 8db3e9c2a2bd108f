-- id: obj-generated-stored
-- title: Generated column
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {what}
-- why: PostgreSQL refuses every value that is brought to a generated column. AWS DMS brings one, so
--   the load of the table fails; where it creates the table, the column becomes a plain one that
--   nothing computes any more after the cutover. Native replication does not send the column (18
--   and later can, if it is stored): a plain one on the target stays empty, and a plain one of the
--   source has no place in one that is generated on the target: the subscription stops.
-- remedy: On the target have the column generated, too, and leave it out of an AWS DMS task by a
--   remove-column rule; or let it be plain there until the cutover, and generated afterwards.
-- reference: PostgreSQL manual, Generated Columns; Generated Column Replication

-- A virtual one that the target cannot have is obj-generated-virtual's.
WITH pair AS (
    SELECT s.source_schema, s.source_name, p.source_name AS source_column, p.source_generated,
           p.target_generated, p.mode = 'drop-and-create' AS is_dropped
      FROM column_pair p
     CROSS JOIN selected_table s ON s.table_id = p.table_id
     WHERE (p.source_generated <> '' OR p.target_generated <> '') AND NOT p.is_below_selected
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name,
       source_column AS part,
       CASE WHEN target_generated IS NULL
            THEN 'generated on the source, and yet to be created on the target'
            WHEN source_generated = '' THEN 'generated on the target and plain on the source'
            WHEN target_generated = '' THEN 'generated on the source and plain on the target'
            ELSE 'generated on both sides' END
           || CASE WHEN is_dropped AND target_generated IS NOT NULL
                   THEN ' (the task drops and creates the table)' ELSE '' END AS what,
       CASE WHEN is_dropped AND source_generated = '' THEN 'none'
            WHEN is_dropped OR coalesce(target_generated, '') = '' THEN 'warning' END AS severity_dms,
       CASE WHEN target_generated IS NULL OR (source_generated <> '' AND target_generated <> '')
            THEN 'none'
            WHEN a.source_version_num >= 180000 AND source_generated = 's' THEN 'warning' END
           AS severity_logical,
       CASE WHEN is_dropped AND source_generated = '' THEN 'none'
            WHEN is_dropped THEN 'info'
            WHEN source_generated <> '' AND target_generated = '' THEN 'warning'
            WHEN source_generated <> '' THEN 'info' END AS severity_copy
  FROM pair
  JOIN assessment a
 WHERE NOT (source_generated = 'v' AND target_generated IS NULL AND a.target_version_num < 180000)
