-- id: obj-database-settings
-- title: A setting of the database is not the same on the target
-- side: both
-- severity: dms=warning@cutover,warning@verify logical=warning@cutover,warning@verify copy=warning@cutover,warning@verify
-- examines: SELECT (SELECT count(*) FROM source_role_setting
--   WHERE role IS NULL AND database IS NOT NULL) + 1
-- finding: {part} of database {name} is {source_value} on the source, and {target_value} on the target
-- why: What ALTER DATABASE has set is not in a dump, unless that creates the database. search_path,
--   TimeZone, statement_timeout and the like decide what the application finds and how its values
--   look, and the number of connections whether it gets in.
-- remedy: Set the same on the target's database before the application comes, as far as its value
--   is right there.
-- reference: PostgreSQL manual, ALTER DATABASE, pg_dump (Notes)

-- A source that takes no more writes is what the cutover wants (cut-source-still-writable).
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, s.name AS part,
       s.value AS source_value, coalesce(t.value, 'not set') AS target_value
  FROM source_role_setting s
  JOIN source_server v
  LEFT JOIN target_role_setting t ON t.name = s.name AND t.role IS NULL AND t.database IS NOT NULL
 WHERE s.role IS NULL AND s.database IS NOT NULL
   AND t.value IS NOT s.value
   AND s.name <> 'default_transaction_read_only'
UNION ALL
SELECT 'database', NULL, s.name, 'connection limit', s.connection_limit, t.connection_limit
  FROM source_database s
  JOIN target_database t ON t.is_current
 WHERE s.is_current
   AND s.connection_limit <> t.connection_limit
