-- id: obj-rule
-- title: Rule on a target table
-- side: both
-- severity: dms=warning@cdc copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: rule {part} ON {event} of {schema}.{name} is active on the target
-- why: COPY ignores rules, so that a load puts rows in beside them. AWS DMS applies changes by
--   INSERT, UPDATE and DELETE, which obey them: a row is written elsewhere, twice or not at all, as
--   it was on the source already. Native replication writes without looking at rules, whatever their
--   state.
-- remedy: Disable the rule on the target until the cutover, or let the task's session have
--   session_replication_role = replica.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DISABLE RULE {part}
-- reference: PostgreSQL manual, Rules on INSERT, UPDATE, and DELETE; COPY (Notes); ALTER TABLE
--   (DISABLE RULE)
SELECT 'rule' AS object_type, s.source_schema AS schema, s.source_name AS name, r.name AS part,
       r.event, s.target_schema, s.target_name,
       CASE WHEN s.mode = 'drop-and-create'
              OR (r.enabled = 'O' AND (SELECT setting FROM target_session_default
                                        WHERE name = 'session_replication_role') = 'replica')
            THEN 'none' END AS severity_dms,
       CASE WHEN s.mode = 'drop-and-create' THEN 'none' END AS severity_copy
  FROM selected_table s
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  JOIN target_rule r ON r.table_oid = t.oid
 WHERE r.enabled <> 'D' AND r.event <> 'SELECT'
