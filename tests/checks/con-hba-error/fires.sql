-- A line that nobody can read, and one that fits nothing while there is no SSL.
-- alone
-- expect: file|-|pg_hba.conf|line 2|warning/warning/warning
-- expect: file|-|pg_hba.conf|line 3|info/info/info
COPY (SELECT 'local all all trust' UNION ALL SELECT 'host bogus' UNION ALL
      SELECT 'hostssl all all 192.0.2.0/24 scram-sha-256') TO PROGRAM 'cat >pg_hba.conf';
