-- id: prv-target-disable-system-triggers
-- title: The role may not disable the triggers of foreign keys
-- side: target
-- severity: dms=warning@full-load copy=info@full-load
-- examines: SELECT count(*) FROM target_constraint WHERE type = 'f'
-- finding: role {name} is no superuser on the target, where selected tables have {keys} foreign
--   keys
-- why: Foreign keys are enforced by system triggers. ALTER TABLE ... DISABLE TRIGGER ALL, which
--   many guides name to prepare a load, disables those too, and only a superuser may; the
--   statement fails as a whole. On managed services nobody is superuser.
-- remedy: Set session_replication_role = replica for the session of the load (with AWS DMS,
--   afterConnectScript of the target endpoint), or drop the foreign keys and create them after
--   the load. DISABLE TRIGGER USER works for the owner, and leaves foreign keys active.
-- reference: PostgreSQL manual, ALTER TABLE (DISABLE TRIGGER); AWS DMS user guide, Using a
--   PostgreSQL database as a target
WITH here AS (
    SELECT s.source_schema, s.source_name, s.target_schema, s.target_name, s.mode, t.*
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE t.kind IN ('r', 'p')
),
keys AS (
    SELECT count(*) AS n
      FROM target_constraint
     WHERE type = 'f' AND table_oid IN (SELECT oid FROM here WHERE mode <> 'drop-and-create')
)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part, k.n AS keys
  FROM keys k, target_server v
 WHERE k.n > 0
   AND NOT v.is_superuser
