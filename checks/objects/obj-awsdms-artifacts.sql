-- id: obj-awsdms-artifacts
-- title: Left-overs of an earlier AWS DMS task
-- side: both
-- severity: dms=warning logical=info copy=info
-- examines: SELECT (SELECT count(*) FROM source_table) + (SELECT count(*) FROM target_table)
-- finding: {object_type} {what} on the {place} is left from an AWS DMS task
-- why: A task that finds tables of another one on the target takes them for its own, or stops within
--   seconds since they exist already. The event trigger on a source fires for every DDL, and fails
--   it where its table is gone; copied to the target it does so there.
-- remedy: If no task uses them any more, drop them: first the event trigger, then its function, then
--   the tables. Leave them out of a copy.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (removing AWS DMS
--   artifacts), Control table task settings

-- Each task has its own tables in the schema that it was told; awsdms_ddl_audit is of the source.
WITH found AS (
    SELECT 'table' AS object_type, schema, name, 'source' AS place
      FROM source_table WHERE name GLOB 'awsdms_*' AND kind = 'r'
    UNION ALL
    SELECT 'table', schema, name, 'target'
      FROM target_table WHERE name GLOB 'awsdms_*' AND kind = 'r'
    UNION ALL
    SELECT 'event trigger', NULL, name, 'source' FROM source_event_trigger WHERE name GLOB 'awsdms_*'
    UNION ALL
    SELECT 'event trigger', NULL, name, 'target' FROM target_event_trigger WHERE name GLOB 'awsdms_*'
)
SELECT object_type, schema, name, NULL AS part, coalesce(schema || '.', '') || name AS what,
       group_concat(place, ' and the ') AS place,
       CASE WHEN min(place) = 'source' AND max(place) = 'source' AND name <> 'awsdms_intercept_ddl'
            THEN 'info' END AS severity_dms
  FROM found
 GROUP BY object_type, schema, name
