-- id: prv-target-control-schema
-- title: AWS DMS cannot create its control tables
-- side: target
-- severity: dms=blocker@full-load,blocker@cdc
-- examines: SELECT count(*) FROM target_server
-- finding: {what}: the control tables of AWS DMS are to go there
-- why: AWS DMS creates awsdms_apply_exceptions and others on the target, in schema public unless
--   the task names another one. Since PostgreSQL 15 only the owner of the database may create
--   there, and the task fails before it has moved a row.
-- remedy: Give AWS DMS a schema of its own: create one that the role owns and name it in the
--   task (ControlTablesSettings, ControlSchema). Or grant CREATE on the schema.
-- remedy-sql: GRANT CREATE ON SCHEMA {name} TO {grantee}
-- actor: target DBA, migration
-- reference: AWS DMS user guide, Control table task settings; PostgreSQL 15 release notes
WITH wanted AS (
    SELECT coalesce((SELECT nullif(value, '') FROM setting_control_schema), 'public') AS name
)
SELECT 'schema' AS object_type, NULL AS schema, w.name, NULL AS part, v.role,
       CASE WHEN n.name IS NULL
            THEN 'there is no schema ' || w.name || ' on the target, and role ' || v.role
                 || ' may not create it'
            ELSE 'role ' || v.role || ' has no CREATE on schema ' || w.name || ' of the target'
            END AS what,
       CASE WHEN n.name IS NOT NULL THEN v.role END AS grantee
  FROM wanted w
  JOIN target_server v
  JOIN target_role_right r ON r.kind = 'database' AND r.name = 'CREATE'
  LEFT JOIN target_schema n ON n.name = w.name
 WHERE CASE WHEN n.name IS NULL THEN NOT r.is_held ELSE NOT n.can_create END
