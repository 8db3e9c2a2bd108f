-- id: tgt-rule-active
-- title: Rule on a target table
-- side: target
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM target_rule
-- finding: rule {part} on {target_schema}.{target_name} of the target acts on {event}{instead}
-- why: AWS DMS writes changes, and some loads, by INSERT, UPDATE and DELETE, which the rule
--   rewrites: rows go elsewhere, twice or nowhere, and nothing fails. COPY and the apply of native
--   logical replication do not look at rules, so that rows of the load and of the application end
--   differently.
-- remedy: Disable the rule on the target until the cutover. A trigger says the same more clearly.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} DISABLE RULE {part}
-- reference: PostgreSQL manual, The Rule System; COPY
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
)
SELECT 'rule' AS object_type, h.source_schema AS schema, h.source_name AS name, r.name AS part,
       h.schema AS target_schema, h.name AS target_name, r.event,
       CASE WHEN r.is_instead THEN ' instead of the row''s own' ELSE '' END AS instead
  FROM here h
  JOIN target_rule r ON r.table_oid = h.oid
 WHERE r.enabled <> 'D'
   AND r.event <> 'SELECT'
