-- id: con-hba-replication-entry
-- title: pg_hba.conf lets the role in for physical replication only
-- side: source
-- severity: dms=warning logical=warning
-- applies-when: SELECT 'a copy decodes no changes' FROM assessment WHERE engine = 'copy' AND client_address IS NULL
-- examines: SELECT count(*) FROM source_hba_rule WHERE instr(databases, '"replication"') > 0
-- finding: from {address}, role {name} fits a "replication" line of pg_hba.conf, but no line for
--   database {database}
-- why: The word replication in a line means physical replication, of a standby or a base backup. A
--   connection that decodes changes names a database, and is judged by the lines for that database:
--   the line that was added for the migration does not let it in.
-- remedy: Add a line with the database's name for this role and address, with scram-sha-256, and
--   reload. The replication line is not needed for the migration.
-- reference: PostgreSQL manual, Client Authentication, The pg_hba.conf File
WITH RECURSIVE member_of (role) AS (
    SELECT role FROM source_server
    UNION
    SELECT m.role FROM member_of o JOIN source_role_member m ON m.member = o.role
),
-- A client can choose: it is enough if the server lets it in one way.
way (kind, database, uses_ssl) AS (
    SELECT kind.column1, CASE kind.column1 WHEN 'decoding' THEN v.database_name END, s.uses_ssl
      FROM (VALUES ('decoding'), ('physical')) kind, source_server v,
           (SELECT 0 AS uses_ssl
            UNION ALL
            SELECT 1 FROM source_setting WHERE name = 'ssl' AND setting = 'on') s
),
-- A line that the server notes an error for, but can read (hostssl without SSL), fits nothing.
answer (kind, uses_ssl, rule_number, rejects, answer) AS (
    SELECT w.kind, w.uses_ssl, r.rule_number, r.auth_method = 'reject',
           hba_match(r.type, r.databases, r.users, r.address, r.netmask, 0, a.client_address,
                     w.uses_ssl, w.database, v.role,
                     (SELECT json_group_array(role) FROM member_of), v.version_num)
      FROM way w, assessment a, source_server v, source_hba_rule r
     WHERE r.error IS NULL
),
-- The first line that surely fits, and what stands before it that might.
decision (kind, rejects, might_reject, might_allow) AS (
    SELECT w.kind, f.rejects,
           EXISTS (SELECT 1 FROM answer u
                    WHERE u.kind = w.kind AND u.uses_ssl = w.uses_ssl
                      AND u.answer = 'cannot tell' AND u.rejects
                      AND (f.rule_number IS NULL OR u.rule_number < f.rule_number)),
           EXISTS (SELECT 1 FROM answer u
                    WHERE u.kind = w.kind AND u.uses_ssl = w.uses_ssl
                      AND u.answer = 'cannot tell' AND NOT u.rejects
                      AND (f.rule_number IS NULL OR u.rule_number < f.rule_number))
      FROM way w
      LEFT JOIN answer f ON f.kind = w.kind AND f.uses_ssl = w.uses_ssl AND f.answer = 'matches'
           AND f.rule_number = (SELECT min(n.rule_number) FROM answer n
                                 WHERE n.kind = w.kind AND n.uses_ssl = w.uses_ssl
                                   AND n.answer = 'matches')
),
verdict (kind, is_allowed, is_refused) AS (
    SELECT kind, max(NOT coalesce(rejects, 1) AND NOT might_reject),
           min(coalesce(rejects, 1) AND NOT might_allow)
      FROM decision
     GROUP BY kind
)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part,
       v.database_name AS database, a.client_address AS address,
       CASE WHEN a.client_address IS NULL
            THEN 'the address that connections will come from is not known: give it with --from'
            WHEN EXISTS (SELECT 1 FROM source_hba_rule WHERE type IS NULL)
            THEN 'pg_hba.conf has a line with an error, so the server keeps the rules it had before'
            WHEN EXISTS (SELECT 1 FROM source_hba_file WHERE is_newer)
            THEN 'pg_hba.conf is newer than what the server has loaded: reload it'
            WHEN NOT d.is_refused OR NOT p.is_allowed
            THEN 'a line before the one that decides uses samehost, samenet, a host name or a'
                 || ' regular expression'
       END AS cannot_tell
  FROM assessment a, source_server v, verdict d, verdict p
 WHERE d.kind = 'decoding' AND p.kind = 'physical'
   AND (a.client_address IS NULL
        OR EXISTS (SELECT 1 FROM source_hba_rule WHERE type IS NULL)
        OR EXISTS (SELECT 1 FROM source_hba_file WHERE is_newer)
        OR (NOT d.is_allowed AND NOT p.is_refused))
