-- id: tgt-audit-extension-noise
-- title: The target writes every statement of the load into its log
-- side: target
-- severity: dms=warning@full-load,warning@cdc logical=info@full-load copy=info@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('log_statement',
--   'log_min_duration_statement', 'log_duration', 'pgaudit.log')
-- finding: {name} of the target is {value}
-- why: Each statement that writes goes into the server's log, for AWS DMS and native tools with the
--   values of the rows: personal data in a place where nobody expects it, a disk that fills, and a
--   load that is slower. A copy by COPY writes one line per table.
-- remedy: Lower it for the role that loads (ALTER ROLE ... SET, as superuser) or for the time of
--   the load, and tell those who answer for the audit.
-- reference: PostgreSQL manual, Error Reporting and Logging; pgaudit documentation
SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.setting AS value
  FROM (SELECT name, setting FROM target_setting UNION ALL
        SELECT name, setting FROM target_restricted_setting WHERE name = 'pgaudit.log') p
 WHERE p.name = 'log_statement' AND p.setting IN ('mod', 'all')
    OR p.name = 'log_min_duration_statement' AND p.setting = '0'
    OR p.name = 'log_duration' AND p.setting = 'on'
    OR p.name = 'pgaudit.log' AND (lower(p.setting) LIKE '%write%' OR lower(p.setting) LIKE '%all%')
