-- The same line as in fires.sql: who can correct it is the provider.
-- alone
-- outcome: not applicable
-- options: --source-platform rds
COPY (SELECT 'local all all trust' UNION ALL SELECT 'host bogus') TO PROGRAM 'cat >pg_hba.conf';
