-- id: sch-trigger-differs
-- title: Trigger that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair p
--   JOIN source_trigger g ON g.table_oid = p.source_oid
-- finding: trigger {part} of {schema}.{name} {difference}
-- why: What the trigger does for the application (audit rows, totals, checks) does not happen, or
--   happens where it should not. Nothing fails; it comes to light when somebody misses the rows.
-- remedy: Create it on the target as the source has it, or give it the state that it has there with
--   ALTER TABLE ... ENABLE or DISABLE TRIGGER.
-- reference: PostgreSQL manual, CREATE TRIGGER; ALTER TABLE (ENABLE TRIGGER)

-- What partitions have from their table goes with that. The definition names the table: where the task
-- renames that or its columns, only the state is compared.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
source_side AS MATERIALIZED (
    SELECT p.source_oid AS id, g.name, g.enabled, normal_expression(g.definition) AS form,
           p.is_renamed OR p.renames_columns AS is_renamed
      FROM pair p
     CROSS JOIN source_trigger g ON g.table_oid = p.source_oid
     WHERE NOT g.is_on_partition_clone
),
target_side AS MATERIALIZED (
    SELECT p.source_oid AS id, g.name, g.enabled, normal_expression(g.definition) AS form
      FROM pair p
     CROSS JOIN target_trigger g ON g.table_oid = p.target_oid
     WHERE NOT g.is_on_partition_clone AND g.name NOT GLOB 'awsdms_*'
),
difference (id, name, words, level) AS (
    SELECT s.id, s.name, 'is not on the target', iif(s.enabled = 'D', 'warning', 'blocker')
      FROM source_side s
      LEFT JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE t.id IS NULL AND s.name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT t.id, t.name, 'is only on the target', iif(t.enabled = 'D', 'warning', 'blocker')
      FROM target_side t
      LEFT JOIN source_side s ON s.id = t.id AND s.name = t.name
     WHERE s.id IS NULL
    UNION ALL
    SELECT s.id, s.name,
           CASE WHEN s.enabled = t.enabled THEN 'is defined otherwise on the target'
                ELSE 'is ' || CASE t.enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled'
                                   WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END
                     || ' on the target, and '
                     || CASE s.enabled WHEN 'O' THEN 'enabled' WHEN 'D' THEN 'disabled'
                                   WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END || ' on the source'
                     || iif(s.form <> t.form AND NOT s.is_renamed, '; it is defined otherwise too', '') END,
           'blocker'
      FROM source_side s
     CROSS JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE s.enabled <> t.enabled OR (s.form <> t.form AND NOT s.is_renamed)
)
SELECT 'trigger' AS object_type, p.schema, p.name, d.name AS part, d.words AS difference,
       d.level AS severity_dms, d.level AS severity_logical, d.level AS severity_copy
  FROM difference d
 CROSS JOIN pair p ON p.source_oid = d.id
