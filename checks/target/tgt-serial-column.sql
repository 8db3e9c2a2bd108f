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
here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode,
           t.oid, t.is_partition, t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
)
SELECT 'column' AS object_type, h.source_schema AS schema, h.source_name AS name,
       c.source_name AS part, h.target_schema, h.target_name, c.target_name AS target_column,
       CASE g.identity WHEN 'd' THEN 'its identity''s sequence' ELSE g.default_expression END
           AS what,
       CASE WHEN h.mode = 'drop-and-create' THEN 'none'
            WHEN o.owner_column IS NOT NULL THEN 'info' END AS severity_dms,
       CASE WHEN o.owner_column IS NOT NULL THEN 'none' END AS severity_logical
  FROM here h
  JOIN selected_column c ON c.table_id = h.table_id AND c.action = 'copy'
  JOIN target_column g ON g.table_oid = h.oid AND g.name = c.target_name
  LEFT JOIN numbered o ON o.owner_table_oid = h.table_id AND o.owner_column = c.source_name
 WHERE (g.identity = 'd' OR g.default_expression GLOB '*nextval(*::regclass)*')
   AND g.generated = ''
   AND NOT EXISTS (SELECT 1 FROM here r JOIN target_column d ON d.table_oid = r.oid
                    WHERE h.is_partition AND r.oid = h.parent_oid AND d.name = g.name
                      AND d.identity = g.identity
                      AND d.default_expression IS g.default_expression)
