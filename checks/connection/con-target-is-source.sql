-- id: con-target-is-source
-- title: Source and target are the same database
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM target_server
-- finding: the target, database {name}, is the source itself
-- why: Whatever prepares the target tables (drop, truncate, load) would do so to the source: the
--   data would be destroyed, or doubled, and no compare could tell.
-- remedy: Correct the connection string of the target.
-- actor: migration
-- reference: PostgreSQL manual, System Information Functions (pg_control_system); AWS DMS user
--   guide, Using a PostgreSQL database as an AWS DMS source, limitations

-- The live proof decides. Without it (the two were collected one by one): a copy of the disk has
-- the same identifiers, and a server that was restarted in between has another start time, so equal
-- identifiers alone prove nothing.
WITH pair AS (
    SELECT t.database_name AS name, p.is_same_database AS proved,
           s.system_identifier = t.system_identifier
               AND s.database_oid = t.database_oid AS same_identity,
           s.postmaster_start = t.postmaster_start AS same_start
      FROM source_server s, target_server t
      LEFT JOIN target_peer p
),
judged AS (
    SELECT name, same_identity,
           coalesce(proved OR (same_identity AND same_start), 0) AS is_same,
           coalesce(NOT proved, NOT same_identity, 0) AS is_other
      FROM pair
)
SELECT 'database' AS object_type, NULL AS schema, name, NULL AS part,
       CASE WHEN NOT is_same
            THEN 'source and target were collected one by one, and their identifiers are '
                 || CASE WHEN same_identity THEN 'equal: the same database, or a copy of its disk'
                         ELSE 'not known' END
       END AS cannot_tell
  FROM judged
 WHERE is_same OR NOT is_other
