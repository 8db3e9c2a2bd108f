-- id: con-clock-skew
-- title: The clocks of source and target differ
-- side: both
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM target_connection
-- finding: the target's clock is {seconds} seconds {direction} the source's
-- why: After the switch now() jumps: rows get times before those that were written on the source,
--   what asks for the newest or the last hour misses some, tokens and leases expire early or live
--   on. During change capture the latency that AWS DMS and pg_stat_subscription show is wrong by as
--   much.
-- remedy: Let both servers follow the same time servers (chronyc tracking tells), before the switch.
-- actor: source DBA, target DBA
-- reference: PostgreSQL manual, Date/Time Functions, Current Date/Time
WITH pair (seconds) AS (
    SELECT t.clock_ahead_seconds - s.clock_ahead_seconds FROM source_connection s, target_connection t
)
SELECT 'server' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       round(abs(seconds), 1) AS seconds,
       CASE WHEN seconds > 0 THEN 'ahead of' ELSE 'behind' END AS direction,
       CASE WHEN seconds IS NULL THEN 'the clock of a server could not be read' END AS cannot_tell
  FROM pair
 WHERE seconds IS NULL OR abs(seconds) > 5
