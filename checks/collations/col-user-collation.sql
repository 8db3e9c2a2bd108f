-- id: col-user-collation
-- title: Collation of a user that the target lacks or defines otherwise
-- aliases: Azure 603403
-- side: both
-- severity: dms=warning,warning@verify logical=blocker,warning@verify copy=warning,warning@verify
-- examines: SELECT count(*) FROM source_collation WHERE is_own AND extension IS NULL
-- finding: the collation {schema}.{name} {difference}
-- why: A column with it cannot be created before it exists; where the definition differs, the same
--   text sorts, and under a unique index equals, by other rules. A dump of the schema brings the
--   definition, but the rules are those of the target's ICU or libc, which can lack the locale.
--   Azure refuses databases with such collations.
-- remedy: Create it on the target before the tables, with the definition that pg_dump --schema-only
--   gives, and test that the locale is there. What exists with another definition has to be dropped
--   first, with the columns that use it.
-- reference: PostgreSQL manual, CREATE COLLATION; Azure Database for PostgreSQL, migration service
--   error codes
WITH used AS MATERIALIZED (
    SELECT DISTINCT k.collation_schema AS schema, k.collation
      FROM source_column k
      JOIN selected_table s ON s.table_id = k.table_oid
     WHERE k.collation IS NOT NULL
),
own AS (
    SELECT s.schema, s.name, s.provider, s.locale, s.is_deterministic, g.oid AS target_oid,
           g.provider AS target_provider, g.locale AS target_locale,
           g.is_deterministic AS target_is_deterministic,
           coalesce(s.locale, 'of no locale') || CASE s.provider WHEN 'i' THEN ' of ICU' ELSE '' END
               || CASE WHEN s.is_deterministic THEN '' ELSE ', nondeterministic' END AS shape,
           coalesce(g.locale, 'of no locale') || CASE g.provider WHEN 'i' THEN ' of ICU' ELSE '' END
               || CASE WHEN g.is_deterministic THEN '' ELSE ', nondeterministic' END
               AS target_shape,
           (s.schema, s.name) IN (SELECT schema, collation FROM used) AS is_used
      FROM source_collation s
      LEFT JOIN target_collation g ON g.schema = s.schema AND g.name = s.name
     WHERE s.is_own AND s.extension IS NULL
)
SELECT 'collation' AS object_type, schema, name, NULL AS part,
       CASE WHEN target_oid IS NULL THEN 'does not exist on the target'
            ELSE 'is ' || target_shape || ' on the target, not ' || shape END AS difference,
       CASE WHEN target_oid IS NOT NULL OR NOT is_used THEN 'warning' END AS severity_logical
  FROM own
 WHERE target_oid IS NULL OR provider <> target_provider
    OR lower(replace(coalesce(locale, ''), '-', ''))
       <> lower(replace(coalesce(target_locale, ''), '-', ''))
    OR is_deterministic <> target_is_deterministic
