-- id: act-wraparound
-- title: Transaction ids are about to run out
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_database_statistics WHERE name IS NOT NULL
-- finding: database {name} has not been frozen for {age} {what}{worst}
-- why: At about 2,100 million the server refuses to write anything, in all its databases, and a
--   migration holds vacuum back for as long as its snapshot and its slot last. Long before that,
--   vacuums that cannot be put off run in the middle of the load and take its disk.
-- remedy: VACUUM (FREEZE) the oldest tables before the migration, and end what holds vacuum back:
--   long transactions, prepared transactions, slots that nobody reads.
-- remedy-sql: VACUUM (FREEZE)
-- reference: PostgreSQL manual, Routine Vacuuming: Preventing Transaction ID Wraparound Failures

-- A warning from 1,000 million on, a blocker from 1,800 million.
WITH aged AS (
    SELECT name, is_current, transaction_age AS age, 'transactions' AS what
      FROM source_database_statistics
     WHERE transaction_age >= coalesce(multixact_age, 0)
    UNION ALL
    SELECT name, is_current, multixact_age, 'multixacts'
      FROM source_database_statistics
     WHERE multixact_age > transaction_age
),
oldest AS (
    SELECT t.schema || '.' || t.name AS name,
           max(max(coalesce(s.transaction_age, 0), coalesce(s.multixact_age, 0)))
      FROM source_table_statistics s
      JOIN source_table t ON t.oid = s.table_oid
)
SELECT 'database' AS object_type, NULL AS schema, d.name, NULL AS part, d.age, d.what,
       CASE WHEN d.is_current AND o.name IS NOT NULL
            THEN '; its oldest user table is ' || o.name ELSE '' END AS worst,
       CASE WHEN d.age < 1800000000 THEN 'warning' END AS severity_dms,
       CASE WHEN d.age < 1800000000 THEN 'warning' END AS severity_logical,
       CASE WHEN d.age < 1800000000 THEN 'warning' END AS severity_copy
  FROM aged d LEFT JOIN oldest o
 WHERE d.name IS NOT NULL
   AND d.age > 1000000000
