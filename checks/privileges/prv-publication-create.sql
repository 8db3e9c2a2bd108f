-- id: prv-publication-create
-- title: The role may not create the publication
-- side: source
-- severity: logical=blocker@full-load,blocker@cdc
-- examines: SELECT count(*) + 1 FROM selected_table
-- applies-when: SELECT 'publication "' || name || '" is there already' FROM source_publication
--   WHERE name IN (SELECT value FROM given WHERE name = 'publication')
-- finding: role {role} {what}
-- why: CREATE PUBLICATION takes CREATE on the database and ownership of each table that it
--   names; FOR ALL TABLES and FOR TABLES IN SCHEMA take a superuser. It is refused as a whole if
--   one table is missing.
-- remedy: Let the owner of the tables, or a superuser, create the publication; the role that
--   subscribes needs no more than REPLICATION and SELECT, and name it (--given publication=NAME). Or
--   grant what is missing: CREATE on
--   the database, membership in the owning role.
-- remedy-sql: GRANT CREATE ON DATABASE {database} TO {role}
-- reference: PostgreSQL manual, CREATE PUBLICATION, Logical Replication (Security)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, 'CREATE' AS part, v.role,
       'has no CREATE on database ' || v.database_name AS what, v.database_name AS database
  FROM source_role_right r, source_server v
 WHERE r.kind = 'database' AND r.name = 'CREATE' AND NOT r.is_held
UNION ALL
SELECT 'table', t.schema, t.name, NULL, v.role,
       'is not the owner of ' || t.schema || '.' || t.name, NULL
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_server v
 WHERE NOT t.is_owner
   AND t.kind IN ('r', 'p')
