-- id: prv-target-subscription-create
-- title: The role may not create the subscription
-- aliases: pgEasyReplicate user_is_superuser
-- side: target
-- severity: logical=blocker@full-load,blocker@cdc
-- examines: SELECT count(*) FROM target_server
-- finding: role {name} {what}
-- why: CREATE SUBSCRIPTION takes a superuser, from PostgreSQL 16 on also membership in
--   pg_create_subscription together with CREATE on the database; on a managed service its
--   administrator role. Without it native replication cannot begin.
-- remedy: Create the subscription as such a role. One that is no superuser has to use a
--   connection string with a password (password_required).
-- remedy-sql: GRANT pg_create_subscription TO {grantee}
-- reference: PostgreSQL manual, CREATE SUBSCRIPTION, Logical Replication (Security)
WITH held AS (
    SELECT name FROM target_role_right WHERE kind = 'member' AND is_held
),
creates AS (
    SELECT is_held FROM target_role_right WHERE kind = 'database' AND name = 'CREATE'
)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part,
       CASE WHEN v.version_num < 160000 THEN 'is no superuser'
            WHEN 'pg_create_subscription' NOT IN (SELECT name FROM held)
            THEN 'is neither superuser nor has pg_create_subscription'
            ELSE 'has no CREATE on database ' || v.database_name END AS what,
       CASE WHEN v.version_num >= 160000
                 AND 'pg_create_subscription' NOT IN (SELECT name FROM held)
            THEN v.role END AS grantee
  FROM target_server v, creates c
 WHERE NOT v.is_superuser
   AND NOT (v.version_num >= 160000 AND c.is_held
            AND 'pg_create_subscription' IN (SELECT name FROM held))
   AND NOT EXISTS (SELECT 1 FROM held
                    WHERE name IN ('rds_superuser', 'cloudsqlsuperuser', 'alloydbsuperuser',
                                   'azure_pg_admin'))
