-- id: con-hba-weak-auth
-- title: pg_hba.conf lets the network in with weak authentication
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_hba_rule WHERE error IS NULL AND type <> 'local'
-- finding: line {line} of pg_hba.conf, {name}, {problem}
-- why: Lines that are added for a migration tend to stay. Whoever reaches the server's port can use
--   this one: with trust without any password, with password by listening to it on the way, with
--   md5 by a hash that is long broken and is as good as the password itself to anyone who reads it.
-- remedy: Use scram-sha-256 (set the passwords anew under password_encryption = scram-sha-256
--   first), name the address of the migration's host instead of all, write hostssl, and take the
--   line out after the cutover. Then reload.
-- reference: PostgreSQL manual, The pg_hba.conf File, Password Authentication

-- A line is dead where an earlier one takes all that it could match, or where the server notes an
-- error for it (hostssl without SSL). With an error that leaves no type, the file is not in force.
WITH rule AS (
    SELECT rule_number, file_name, line_number AS line, type, databases, users, auth_method,
           coalesce(options, '') AS options,
           coalesce(address, '') AS address, coalesce(netmask, '') AS netmask,
           coalesce(address, '') = 'all' OR coalesce(netmask, '') IN ('0.0.0.0', '::')
               AS from_everywhere,
           coalesce(address, '') IN ('localhost', '::1', 'samehost')
               OR (address LIKE '127.%' AND netmask LIKE '255.%') AS from_itself
      FROM source_hba_rule
     WHERE error IS NULL AND type <> 'local'
),
live AS (
    SELECT *
      FROM rule r
     WHERE NOT EXISTS (
               SELECT 1
                 FROM rule e
                WHERE e.rule_number < r.rule_number
                  AND e.type IN ('host', r.type)
                  AND (e.users = '["all"]' OR e.users = r.users)
                  AND (e.databases = r.databases
                       OR (e.databases = '["all"]' AND instr(r.databases, '"replication"') = 0))
                  AND (e.address = 'all' OR (e.address = r.address AND e.netmask = r.netmask)))
),
weak AS (
    SELECT *,
           CASE WHEN auth_method = 'trust' AND NOT from_itself
                 AND (instr(options, 'clientcert=') = 0 OR instr(options, 'clientcert=0') > 0
                      OR instr(options, 'clientcert=no-verify') > 0)
                THEN 'lets anyone in without a password'
                WHEN auth_method = 'password' AND NOT from_itself
                 AND type IN ('host', 'hostnossl', 'hostnogssenc')
                THEN 'has passwords sent in clear text'
                WHEN auth_method = 'md5' AND from_everywhere
                THEN 'accepts MD5 passwords from every address' END AS problem
      FROM live
),
written AS (
    SELECT type || ' ' || (SELECT group_concat(value, ',') FROM json_each(databases))
                || ' ' || (SELECT group_concat(value, ',') FROM json_each(users))
                || ' ' || address || CASE netmask WHEN '' THEN '' ELSE ' ' || netmask END
                || ' ' || auth_method AS name,
           line, file_name, problem
      FROM weak
     WHERE problem IS NOT NULL
)
SELECT 'rule' AS object_type, NULL AS schema, name, NULL AS part,
       min(line) AS line, file_name, problem, NULL AS cannot_tell
  FROM written
 GROUP BY name
UNION ALL
SELECT 'file', NULL, 'pg_hba.conf', NULL, NULL, NULL, NULL,
       'pg_hba.conf was changed after the server had loaded it: reload, then collect again'
  FROM source_hba_file
 WHERE is_newer
UNION ALL
SELECT 'file', NULL, 'pg_hba.conf', NULL, NULL, NULL, NULL,
       'line ' || line_number || ' of pg_hba.conf has an error, so the server keeps to what it had'
           || ' loaded before: correct the line, reload, then collect again'
  FROM source_hba_rule
 WHERE type IS NULL
