-- id: key-fk-cross-scope
-- title: Foreign key between a selected table and one that is not
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_constraint WHERE type = 'f'
-- finding: foreign key {part} of {schema}.{name} leads to {referenced}, and only {one} is selected
-- why: The rows of one side stay behind, or come from elsewhere: references on the target then lead
--   nowhere. The foreign key cannot be made after the load, or was never checked; or the rows that
--   stay on the source refer to a table that lives elsewhere after the cutover.
-- remedy: Select the other table, too. Where the tables are to part for good, drop the foreign key and
--   let the application keep the rule. Where the target already holds the other table, waive this.
-- actor: migration
-- reference: AWS DMS user guide, Best practices; PostgreSQL manual, Foreign Keys

-- A partitioned table counts as selected where one of its partitions is, and the other way round.
WITH RECURSIVE above (oid) AS (
    SELECT table_id FROM selected_table
    UNION
    SELECT t.parent_oid FROM above a JOIN source_table t ON t.oid = a.oid WHERE t.is_partition
),
below AS MATERIALIZED (
    SELECT oid, parent_oid FROM source_table WHERE is_partition
),
covered (oid) AS (
    SELECT oid FROM above
    UNION
    SELECT t.oid FROM covered c CROSS JOIN below t ON t.parent_oid = c.oid
)
SELECT 'constraint' AS object_type, t.schema, t.name, c.name AS part,
       r.schema || '.' || r.name AS referenced,
       CASE WHEN t.oid IN (SELECT oid FROM covered) THEN 'the former' ELSE 'the latter' END AS one
  FROM source_constraint c
  CROSS JOIN source_table t ON t.oid = c.table_oid
  CROSS JOIN source_table r ON r.oid = c.referenced_table_oid
 WHERE c.type = 'f'
   AND c.parent_oid IS NULL
   AND NOT (t.oid IN (SELECT table_id FROM selected_table)
            AND r.oid IN (SELECT table_id FROM selected_table))
   AND (t.oid IN (SELECT oid FROM covered)) <> (r.oid IN (SELECT oid FROM covered))
