-- id: ver-source-unsupported
-- title: AWS DMS is not known to take the source's version
-- aliases: postgres-check-dbversion, Azure 603400
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM source_server
-- finding: the source is PostgreSQL {major}; the newest that AWS DMS was documented for is 17
-- why: A version that the service was not tested with may fail at the endpoint's test, or in the
--   middle: a catalog that it reads or a message of logical decoding has changed.
-- remedy: Look into the list of sources in the AWS DMS user guide, which may have grown since this
--   catalogue was written, and take the newest replication instance. Logical replication and a copy
--   do not depend on it.
-- actor: migration
-- reference: AWS DMS user guide, Sources for AWS DMS; Using a PostgreSQL database as an AWS DMS source
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, NULL AS part,
       version_num / 10000 AS major
  FROM source_server
 WHERE version_num >= 180000
