-- id: prv-table-owner-replident
-- title: The role cannot give a table the replica identity that it lacks
-- side: source
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM selected_table
-- finding: {schema}.{name} needs a replica identity, and role {role} may not alter it: {owner}
--   owns it
-- why: Changes of a table without replica identity are lost or refused. The remedy for that is
--   ALTER TABLE, which only the owner may run: found out in the night of the move, it waits for
--   somebody else.
-- remedy: Let the owner, or a superuser, set the replica identity before the move begins, or
--   make the role a member of the owner for the time of the move.
-- remedy-sql: GRANT {owner} TO {role}
-- reference: PostgreSQL manual, ALTER TABLE (REPLICA IDENTITY); YugabyteDB Voyager, Assess
--   migration (table ownership)
WITH usable AS (
    SELECT table_oid, is_primary, is_replica_identity
      FROM source_index
     WHERE is_unique AND is_valid AND is_immediate AND (is_primary OR is_replica_identity)
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.role, t.owner
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_server v
 WHERE t.kind = 'r' AND t.persistence = 'p'
   AND NOT t.is_owner
   AND t.replica_identity <> 'f'
   AND NOT (t.replica_identity = 'd' AND t.oid IN (SELECT table_oid FROM usable WHERE is_primary))
   AND NOT (t.replica_identity = 'i'
            AND t.oid IN (SELECT table_oid FROM usable WHERE is_replica_identity))
