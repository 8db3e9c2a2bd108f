-- id: sch-index-differs
-- title: Index that is not as on the source after the load
-- side: both
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.constraint_name IS NULL
-- finding: {what} {part} of {schema}.{name} {difference}
-- why: Without an index queries read whole tables from the first minute on, and what a unique index
--   forbade is let in. An index that is invalid is written and never read. One that only the target
--   has makes writes slower, and if it is unique refuses rows that the source takes.
-- remedy: Make the index on the target as the source has it; pg_dump --section=post-data writes the
--   statement. An invalid one is made anew with REINDEX.
-- reference: PostgreSQL manual, CREATE INDEX; REINDEX

-- Two are the same if all but their names is the same, in a form that does not depend on the version
-- that shows it. Where the task renames columns, other checks look at them. Indexes of constraints go with these.
WITH renamed AS MATERIALIZED (
    SELECT DISTINCT table_id FROM selected_column WHERE source_name <> target_name
),
pair AS MATERIALIZED (
    SELECT s.table_id, s.source_schema, s.source_name, t.oid AS target_oid
      FROM selected_table s
     CROSS JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.table_id NOT IN (SELECT table_id FROM renamed)
),
source_side AS MATERIALIZED (
    SELECT p.table_id, i.name, i.is_valid, i.is_unique,
           i.is_unique || ' ' || normal_expression(d.definition) AS definition
      FROM pair p
     CROSS JOIN source_index i ON i.table_oid = p.table_id
     CROSS JOIN source_index_definition d ON d.index_oid = i.oid
     WHERE i.constraint_name IS NULL
),
target_side AS MATERIALIZED (
    SELECT p.table_id, i.name, i.is_valid, i.is_unique,
           i.is_unique || ' ' || normal_expression(d.definition) AS definition
      FROM pair p
     CROSS JOIN target_index i ON i.table_oid = p.target_oid
     CROSS JOIN target_index_definition d ON d.index_oid = i.oid
     WHERE i.constraint_name IS NULL
),
-- The n-th of equal ones, valid ones first, stands against the n-th.
source_ranked AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY table_id, definition ORDER BY is_valid DESC, name) AS place
      FROM source_side
),
target_ranked AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY table_id, definition ORDER BY is_valid DESC, name) AS place
      FROM target_side
),
difference (table_id, name, is_unique, words, level) AS (
    SELECT s.table_id, s.name, s.is_unique,
           CASE WHEN t.name IS NOT NULL THEN 'is invalid on the target' || iif(t.name <> s.name, ', where it is called ' || t.name, '')
                WHEN o.name IS NOT NULL THEN 'is defined otherwise on the target'
                ELSE 'is not on the target' END,
           CASE WHEN s.is_unique THEN 'blocker' ELSE 'warning' END
      FROM source_ranked s
      LEFT JOIN target_ranked t ON t.table_id = s.table_id AND t.definition = s.definition AND t.place = s.place
      LEFT JOIN target_side o ON o.table_id = s.table_id AND o.name = s.name
     WHERE s.is_valid AND (t.name IS NULL OR NOT t.is_valid)
    UNION ALL
    SELECT t.table_id, t.name, t.is_unique, 'is only on the target', 'warning'
      FROM target_ranked t
      LEFT JOIN source_ranked s ON s.table_id = t.table_id AND s.definition = t.definition AND s.place = t.place
     WHERE s.name IS NULL
       AND NOT EXISTS (SELECT 1 FROM source_side o WHERE o.table_id = t.table_id AND o.name = t.name)
)
SELECT 'index' AS object_type, p.source_schema AS schema, p.source_name AS name, d.name AS part,
       CASE WHEN d.is_unique THEN 'unique index' ELSE 'index' END AS what, d.words AS difference,
       d.level AS severity_dms, d.level AS severity_logical, d.level AS severity_copy
  FROM difference d
 CROSS JOIN pair p ON p.table_id = d.table_id
