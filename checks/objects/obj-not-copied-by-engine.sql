-- id: obj-not-copied-by-engine
-- title: Objects that the engine leaves behind are not on the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover
-- examines: SELECT (SELECT count(*) FROM source_function) + (SELECT count(*) FROM source_object)
-- finding: {count} {kind} of schema {schema} are not on the target, as {example}
-- why: AWS DMS creates tables and their primary keys, native replication creates nothing: views,
--   functions, statistics and the rest of the schema stay behind. After the cutover the application
--   gets errors at the first one that it calls.
-- remedy: Restore them from pg_dump --schema-only: before the load all but triggers, foreign keys
--   and secondary indexes, those after it.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations);
--   PostgreSQL manual, Logical Replication (Restrictions)

-- Tables, indexes, constraints, triggers, defaults and sequences have checks of their own.
WITH kept AS (
    SELECT 'views' AS kind, schema, name, name AS label
      FROM source_table WHERE kind = 'v' AND extension IS NULL
    UNION ALL
    SELECT 'functions', schema, name || '(' || arguments || ')', name || '()'
      FROM source_function WHERE extension IS NULL AND name NOT GLOB 'awsdms_*'
    UNION ALL
    SELECT replace(replace(type || 's', 'sss', 'sses'), 'rys', 'ries'), schema, name, name
      FROM source_object
     WHERE extension IS NULL AND schema IS NOT NULL AND type <> 'aggregate'
),
there AS (
    SELECT 'views' AS kind, schema, name FROM target_table WHERE kind = 'v'
    UNION ALL
    SELECT 'functions', schema, name || '(' || arguments || ')' FROM target_function
    UNION ALL
    SELECT replace(replace(type || 's', 'sss', 'sses'), 'rys', 'ries'), schema, name FROM target_object WHERE schema IS NOT NULL
)
SELECT 'schema' AS object_type, k.schema, k.schema AS name, k.kind AS part, k.kind,
       count(*) AS count, min(k.label) AS example
  FROM kept k
  LEFT JOIN there t ON t.kind = k.kind AND t.schema = k.schema AND t.name = k.name
 WHERE t.name IS NULL
 GROUP BY k.kind, k.schema
