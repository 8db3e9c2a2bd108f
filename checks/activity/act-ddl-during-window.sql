-- id: act-ddl-during-window
-- title: The schema is changed while the application runs
-- side: source
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM source_statement WHERE kind = 'ANY')
--   THEN 'pg_stat_statements, which would tell, is not installed in this database, not loaded, or
--   does not track such statements' END
-- severity: dms=info@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_statement WHERE kind <> 'ANY'
-- finding: {name} was run {calls} times since the statistics began
-- why: Native replication carries no schema change: the subscription stops at the first row that
--   does not fit. AWS DMS carries some, those of its event trigger, and not what runs where the
--   trigger does not fire. A copy has the schema as it was at its snapshot.
-- remedy: Agree on a freeze: no deployments, no job that makes or drops partitions or scratch
--   tables, from the snapshot to the cutover. See in pg_stat_statements what ran.
-- actor: application
-- reference: PostgreSQL manual, Logical Replication (Restrictions), pg_stat_statements; AWS DMS
--   user guide, Using a PostgreSQL database as an AWS DMS source

-- Which tables, and when, the statistics do not say.
SELECT 'statement' AS object_type, NULL AS schema, kind AS name, NULL AS part, sum(calls) AS calls
  FROM source_statement
 WHERE kind NOT IN ('ANY', 'TRUNCATE')
 GROUP BY kind
