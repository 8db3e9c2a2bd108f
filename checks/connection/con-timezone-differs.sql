-- id: con-timezone-differs
-- title: Sessions begin in different time zones on source and target
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_session_default WHERE name = 'TimeZone'
-- finding: TimeZone is {source_zone} on the source and {target_zone} on the target
-- why: Nothing that is stored changes, but what is said about it does: now()::date, defaults and
--   casts between timestamp with and without time zone mean other moments after the switch. The
--   application writes shifted times, and reports cut days at another hour.
-- remedy: Give the target's database the source's zone, unless the application sets its own in every
--   session. Compare ALTER ROLE ... SET timezone of the application's roles as well.
-- remedy-sql: ALTER DATABASE {database} SET timezone = {source_zone:literal}
-- reference: PostgreSQL manual, Client Connection Defaults (TimeZone); Date/Time Types, Time Zones
WITH zone (side, name, same_as) AS (
    SELECT side, setting,
           CASE WHEN lower(setting) IN ('utc', 'etc/utc', 'gmt', 'etc/gmt', 'uct', 'etc/uct', 'zulu',
                                        'etc/zulu', 'universal', 'etc/universal', 'greenwich',
                                        'etc/greenwich', 'gmt0', 'etc/gmt0', 'gmt+0', 'gmt-0',
                                        'etc/gmt+0', 'etc/gmt-0')
                THEN 'utc' ELSE lower(setting) END
      FROM (SELECT 'source' AS side, setting FROM source_session_default WHERE name = 'TimeZone'
            UNION ALL
            SELECT 'target', setting FROM target_session_default WHERE name = 'TimeZone')
)
SELECT 'setting' AS object_type, NULL AS schema, 'TimeZone' AS name, NULL AS part,
       s.name AS source_zone, t.name AS target_zone, c.database
  FROM zone s JOIN zone t ON t.side = 'target', target_capacity c
 WHERE s.side = 'source' AND s.same_as <> t.same_as
