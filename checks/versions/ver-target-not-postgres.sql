-- id: ver-target-not-postgres
-- title: The target is not PostgreSQL itself
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM target_server
-- finding: the target is {product}: {version}
-- why: It speaks PostgreSQL's protocol and shows its catalogs, but stores, locks and replicates in its
--   own way: DDL from a dump, triggers, locks and COPY do something else or nothing, and what the
--   other checks say of it is not proved.
-- remedy: Load it with the product's own import, or with tools that are made for it. EDB Postgres
--   Advanced Server is close enough to go on, but for what its Oracle mode adds: packages, its own
--   types, synonyms, redwood dates.
-- actor: migration
-- reference: PostgreSQL manual, System Information Functions (version)
WITH product (pattern, product, severity) AS (
    VALUES ('%CockroachDB%', 'CockroachDB', NULL), ('%-YB-%', 'YugabyteDB', NULL),
           ('%Redshift%', 'Amazon Redshift', NULL), ('%Greenplum%', 'Greenplum', NULL),
           ('%Materialize%', 'Materialize', NULL), ('%openGauss%', 'openGauss', NULL),
           ('%EnterpriseDB%', 'EDB Postgres Advanced Server', 'warning')
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part, p.product, v.version,
       p.severity AS severity_dms, p.severity AS severity_logical, p.severity AS severity_copy
  FROM target_server v JOIN product p ON v.version LIKE p.pattern
