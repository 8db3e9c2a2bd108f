-- id: act-track-counts-off
-- title: The server does not count what it does
-- side: source
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM source_setting WHERE name IN ('track_counts', 'track_activities')
-- finding: {name} is off
-- why: Without it the statistics views are empty: autovacuum does not know which tables need it,
--   and this report cannot see long transactions, busy tables or commands that run now. That it
--   names none is no proof that there are none.
-- remedy: Switch it on, look again after a day of work, and take the checks on activity as not made
--   until then.
-- remedy-sql: ALTER SYSTEM SET {name} = on
-- reference: PostgreSQL manual, Run-time Statistics
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part
  FROM source_setting
 WHERE name IN ('track_counts', 'track_activities')
   AND setting = 'off'
