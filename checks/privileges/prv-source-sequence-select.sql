-- id: prv-source-sequence-select
-- title: The value of a sequence cannot be read
-- aliases: Google PRIVILEGES, pgstream source_sequence_select
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=warning
-- examines: SELECT count(*) FROM source_sequence
-- finding: role {role} has no SELECT on sequence {schema}.{name}
-- why: AWS DMS and native replication leave sequences where they were created, so somebody has
--   to read their values at the cutover. What cannot be read cannot be set, and the first
--   inserts on the target fail with duplicate keys.
-- remedy: Grant SELECT; USAGE is not enough to see the last value.
-- remedy-sql: GRANT SELECT ON SEQUENCE {schema}.{name} TO {role}
-- reference: PostgreSQL manual, Privileges, Logical Replication (Restrictions)
SELECT 'sequence' AS object_type, q.schema, q.name, NULL AS part, v.role
  FROM source_sequence q
  JOIN source_server v
 WHERE NOT q.can_select
   AND q.extension IS NULL
