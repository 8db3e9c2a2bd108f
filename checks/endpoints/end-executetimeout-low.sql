-- id: end-executetimeout-low
-- title: Statements that AWS DMS cancels after a minute
-- side: source
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT max(is_given) THEN 'no settings of endpoints were given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM selected_table
-- finding: ExecuteTimeout of the {side} endpoint is {value} seconds{given}, and {schema}.{name} has
--   {gigabytes} GB
-- why: A statement that takes longer is cancelled: a filter without an index on a large table, or an
--   index that is created on the target, fails again and again.
-- remedy: Set ExecuteTimeout to more seconds than the longest statement may take.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (ExecuteTimeout);
--   Using a PostgreSQL database as a target (ExecuteTimeout)

-- From 10 GB on.
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, e.side AS part, e.side,
       e.value, CASE WHEN NOT e.is_given THEN ' by default' ELSE '' END AS given,
       (z.heap_bytes + z.toast_bytes) / 1073741824 AS gigabytes
  FROM endpoint_setting e
  JOIN task_document d ON d.document = e.side || '-endpoint' AND d.is_given
 CROSS JOIN selected_table s
  JOIN source_table_size z ON z.table_oid = s.table_id
 WHERE e.name = 'ExecuteTimeout' AND CAST(e.value AS INTEGER) <= 60
   AND z.heap_bytes + z.toast_bytes >= 10737418240
