-- id: bbf-pg-port-vs-tds
-- title: PostgreSQL endpoint with the port of SQL Server's protocol
-- side: source
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN count(*) = 0 THEN 'no endpoint was given' END
--   FROM task_document WHERE document LIKE '%-endpoint' AND is_given
-- examines: SELECT count(*) FROM task_document WHERE document LIKE '%-endpoint' AND is_given
-- finding: line {line} of the {object_type}: port 1433 for the engine {engine}
-- why: Babelfish listens on 1433 for SQL Server's protocol (TDS) and on another port, usually 5432, for
--   PostgreSQL's. A PostgreSQL endpoint cannot speak to the first: its test fails, or hangs until the
--   time is out.
-- remedy: Give the endpoint the port of PostgreSQL. Only an endpoint whose engine is babelfish uses the
--   port of TDS.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target; Amazon Aurora user
--   guide, Connecting to a Babelfish DB cluster
SELECT replace(p.document, '-', ' ') AS object_type, NULL AS schema, p.path AS name, NULL AS part,
       p.line, e.value AS engine
  FROM task_member p
  JOIN task_member e ON e.document = p.document AND e.parent = p.parent AND e.name = 'EngineName'
                    AND e.counts
 WHERE p.document LIKE '%-endpoint'
   AND p.name = 'Port' AND p.value = '1433' AND p.counts
   AND lower(e.value) IN ('postgres', 'aurora-postgresql', 'aurora-postgresql-serverless')
