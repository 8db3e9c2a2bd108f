-- id: con-hba-missing-entry
-- title: pg_hba.conf of the source does not let the migration's role in
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_hba_rule
-- applies-when: SELECT 'the role connected to collect the facts, and no other address was given with --from'
--   FROM assessment WHERE engine = 'copy' AND client_address IS NULL
-- finding: role {name} cannot connect to database {database} from {address}: {cause}
-- why: The server decides by the first line of pg_hba.conf that fits type, database, role and address. Without one,
--   or where that line says reject, it ends the connection before any password is asked for.
-- remedy: Add a line for this database, role and address before the lines that refuse it, with scram-sha-256, and
--   reload. On a managed service, open its firewall or security group instead.
-- reference: PostgreSQL manual, Client Authentication, The pg_hba.conf File
WITH RECURSIVE member_of (role) AS (
    SELECT role FROM source_server
    UNION
    SELECT m.role FROM member_of o JOIN source_role_member m ON m.member = o.role
),
-- A client can choose: it is enough if the server lets it in one way.
way (uses_ssl) AS (
    SELECT 0
    UNION ALL
    SELECT 1 FROM source_setting WHERE name = 'ssl' AND setting = 'on'
),
-- The server notes an error for a line that it can read but that fits nothing (hostssl without SSL).
answer (uses_ssl, rule_number, line_number, rejects, answer) AS (
    SELECT w.uses_ssl, r.rule_number, r.line_number, r.auth_method = 'reject',
           hba_match(r.type, r.databases, r.users, r.address, r.netmask, r.error IS NOT NULL, a.client_address,
                     w.uses_ssl, v.database_name, v.role, (SELECT json_group_array(role) FROM member_of),
                     v.version_num)
      FROM way w, assessment a, source_server v, source_hba_rule r
     WHERE r.error IS NULL
),
-- The first line that surely fits, and what stands before it that might.
decision (uses_ssl, rejects, line_number, might_reject, might_allow) AS (
    SELECT w.uses_ssl, f.rejects, f.line_number,
           EXISTS (SELECT 1 FROM answer u WHERE u.uses_ssl = w.uses_ssl AND u.answer = 'cannot tell' AND u.rejects
                      AND (f.rule_number IS NULL OR u.rule_number < f.rule_number)),
           EXISTS (SELECT 1 FROM answer u WHERE u.uses_ssl = w.uses_ssl AND u.answer = 'cannot tell' AND NOT u.rejects
                      AND (f.rule_number IS NULL OR u.rule_number < f.rule_number))
      FROM way w
      LEFT JOIN answer f ON f.uses_ssl = w.uses_ssl AND f.answer = 'matches'
           AND f.rule_number = (SELECT min(n.rule_number) FROM answer n
                                 WHERE n.uses_ssl = w.uses_ssl AND n.answer = 'matches')
),
verdict (uses_ssl, verdict, line_number) AS (
    SELECT uses_ssl,
           CASE WHEN NOT rejects AND NOT might_reject THEN 'allowed'
                WHEN coalesce(rejects, 1) AND NOT might_allow THEN 'refused'
                ELSE 'unknown' END,
           CASE WHEN rejects THEN line_number END
      FROM decision
)
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part,
       v.database_name AS database, coalesce(a.client_address, 'an address that was not given') AS address,
       coalesce('line ' || (SELECT min(line_number) FROM verdict) || ' rejects it', 'no line fits it') AS cause,
       CASE WHEN a.client_address IS NULL
            THEN 'the address that connections will come from is not known: give it with --from'
            WHEN EXISTS (SELECT 1 FROM source_hba_rule WHERE type IS NULL)
            THEN 'pg_hba.conf has a line with an error, so the server keeps the rules it had before'
            WHEN EXISTS (SELECT 1 FROM source_hba_file WHERE is_newer)
            THEN 'pg_hba.conf is newer than what the server has loaded: reload it'
            WHEN EXISTS (SELECT 1 FROM verdict WHERE verdict = 'unknown')
            THEN 'a line before the one that decides uses samehost, samenet, a host name or a regular expression'
       END AS cannot_tell
  FROM assessment a, source_server v
 WHERE a.client_address IS NULL
    OR EXISTS (SELECT 1 FROM source_hba_rule WHERE type IS NULL)
    OR EXISTS (SELECT 1 FROM source_hba_file WHERE is_newer)
    OR NOT EXISTS (SELECT 1 FROM verdict WHERE verdict = 'allowed')
