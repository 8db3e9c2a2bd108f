-- id: sch-constraint-differs
-- title: Constraint that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM relation_pair p
--   JOIN source_constraint k ON k.table_oid = p.source_oid WHERE k.type IN ('p', 'u', 'f', 'c', 'x')
-- finding: constraint {part} of {schema}.{name} {difference}
-- why: What the constraint forbids gets in from the first write on: rows without a parent, doubled
--   keys, values out of range. One that only the target has refuses rows that the source takes, and
--   one that was not validated may be broken by rows that are there.
-- remedy: Add the constraint to the target as the source has it (pg_dump --section=post-data writes
--   the statement), or VALIDATE it.
-- reference: PostgreSQL manual, ALTER TABLE (ADD CONSTRAINT, VALIDATE CONSTRAINT)

-- By name, and where no name fits by the definition. Definitions are compared in a form that does not
-- depend on the version that shows it; where the task renames columns or a table that a foreign key
-- names, or defines another primary key, just that a constraint of the kind is there. What a partition has from its table goes with that.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
renamed (oid) AS MATERIALIZED (
    SELECT source_oid FROM pair WHERE is_renamed OR renames_columns
),
source_side AS MATERIALIZED (
    SELECT p.source_oid AS id, k.name, k.type, k.is_validated, k.is_deferrable, k.is_deferred, d.definition,
           p.renames_columns OR coalesce(k.referenced_table_oid IN (SELECT oid FROM renamed), 0)
           OR k.type = 'p' AND k.table_oid IN (SELECT table_id FROM selected_table WHERE key_origin = 'primary-key')
               AS is_renamed
      FROM pair p
     CROSS JOIN source_constraint k ON k.table_oid = p.source_oid
      LEFT JOIN source_constraint_definition d ON d.constraint_oid = k.oid
     WHERE k.type IN ('p', 'u', 'f', 'c', 'x') AND k.parent_oid IS NULL
),
target_side AS MATERIALIZED (
    SELECT p.source_oid AS id, k.name, k.type, k.is_validated, k.is_deferrable, k.is_deferred, d.definition
      FROM pair p
     CROSS JOIN target_constraint k ON k.table_oid = p.target_oid
      LEFT JOIN target_constraint_definition d ON d.constraint_oid = k.oid
     WHERE k.type IN ('p', 'u', 'f', 'c', 'x') AND k.parent_oid IS NULL
),
-- The n-th of equal ones stands against the n-th.
source_left AS MATERIALIZED (
    SELECT s.*, CASE WHEN s.is_renamed THEN s.type ELSE replace(normal_expression(s.definition), ' NOT VALID', '') END AS key,
           row_number() OVER (PARTITION BY s.id, CASE WHEN s.is_renamed THEN s.type
                                                      ELSE replace(normal_expression(s.definition), ' NOT VALID', '') END
                              ORDER BY s.name) AS place
      FROM source_side s
      LEFT JOIN target_side t ON t.id = s.id AND t.name = s.name
     WHERE t.id IS NULL
),
changed (id) AS MATERIALIZED (SELECT DISTINCT id FROM source_left WHERE is_renamed),
target_unknown AS MATERIALIZED (
    SELECT t.*
      FROM target_side t
      LEFT JOIN source_side s ON s.id = t.id AND s.name = t.name
     WHERE s.id IS NULL
),
target_left AS MATERIALIZED (
    SELECT k.*, row_number() OVER (PARTITION BY k.id, k.key ORDER BY k.name) AS place
      FROM (SELECT t.*, replace(normal_expression(t.definition), ' NOT VALID', '') AS key FROM target_unknown t
            UNION ALL
            SELECT t.*, t.type FROM target_unknown t WHERE t.id IN (SELECT id FROM changed)) k
),
left_pair AS MATERIALIZED (
    SELECT s.id, s.name, s.is_renamed, t.name AS target_name
      FROM source_left s
     CROSS JOIN target_left t ON t.id = s.id AND t.key = s.key AND t.place = s.place
),
difference (id, name, words, level) AS (
    SELECT s.id, s.name, 'is not on the target: ' || s.definition, 'blocker'
      FROM source_left s
      LEFT JOIN left_pair l ON l.id = s.id AND l.name = s.name
     WHERE l.id IS NULL
    UNION ALL
    SELECT DISTINCT t.id, t.name, 'is only on the target: ' || t.definition, 'warning'
      FROM target_left t
      LEFT JOIN left_pair l ON l.id = t.id AND l.target_name = t.name
     WHERE l.id IS NULL
    UNION ALL
    SELECT l.id, l.name, 'is called ' || l.target_name || ' on the target', 'info'
      FROM left_pair l
     CROSS JOIN pair p ON p.source_oid = l.id
     WHERE NOT l.is_renamed AND NOT p.is_renamed
    UNION ALL
    SELECT id, name,
           CASE WHEN is_other THEN 'is ' || target_definition || ' on the target, and '
                                   || definition || ' on the source'
                WHEN is_validated <> target_is_validated
                THEN iif(is_validated, 'is not validated on the target', 'is validated on the target alone')
                ELSE 'is deferrable in another way on the target' END,
           CASE WHEN NOT is_other AND is_validated <> target_is_validated
                THEN iif(is_validated, 'warning', 'info') ELSE 'blocker' END
      FROM (SELECT s.*, t.definition AS target_definition, t.is_validated AS target_is_validated,
                   s.type <> t.type
                   OR (NOT s.is_renamed AND s.definition <> t.definition
                       AND replace(normal_expression(s.definition), ' NOT VALID', '')
                           <> replace(normal_expression(t.definition), ' NOT VALID', '')) AS is_other,
                   s.is_deferrable <> t.is_deferrable OR s.is_deferred <> t.is_deferred AS is_deferred_otherwise
              FROM source_side s
             CROSS JOIN target_side t ON t.id = s.id AND t.name = s.name)
     WHERE is_other OR is_validated <> target_is_validated OR is_deferred_otherwise
)
SELECT 'constraint' AS object_type, p.schema, p.name, d.name AS part, d.words AS difference,
       d.level AS severity_dms, d.level AS severity_logical, d.level AS severity_copy
  FROM difference d
 CROSS JOIN pair p ON p.source_oid = d.id
