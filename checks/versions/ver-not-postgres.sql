-- id: ver-not-postgres
-- title: The source is not PostgreSQL itself
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_server
-- finding: the source is {product}: {version}
-- why: It speaks PostgreSQL's protocol and shows its catalogs, but stores, locks and replicates in its
--   own way: snapshots, logical decoding, COPY and pg_dump do something else or nothing, and what
--   the other checks say of it is not proved.
-- remedy: Move it with the product's own export, or with tools that are made for it. EDB Postgres
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
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part, p.product, v.version,
       p.severity AS severity_dms, p.severity AS severity_logical, p.severity AS severity_copy
  FROM source_server v JOIN product p ON v.version LIKE p.pattern
