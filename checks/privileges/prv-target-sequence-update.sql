-- id: prv-target-sequence-update
-- title: The role may not set a sequence of the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker
-- examines: SELECT count(*) FROM target_sequence
-- finding: role {role} has no UPDATE on sequence {schema}.{name} of the target
-- why: At the cutover each sequence is set to where it is on the source, by setval(), which
--   takes UPDATE; USAGE is not enough. Refused at the worst moment, the first inserts of the
--   application fail with duplicate keys.
-- remedy: Grant UPDATE. For all sequences of a schema: GRANT UPDATE ON ALL SEQUENCES IN SCHEMA.
-- remedy-sql: GRANT UPDATE ON SEQUENCE {schema}.{name} TO {role}
-- reference: PostgreSQL manual, Sequence Manipulation Functions
SELECT 'sequence' AS object_type, q.schema, q.name, NULL AS part, v.role
  FROM target_sequence q
  JOIN source_sequence o ON o.schema = q.schema AND o.name = q.name
  JOIN target_server v
 WHERE NOT q.can_update
   AND q.extension IS NULL
