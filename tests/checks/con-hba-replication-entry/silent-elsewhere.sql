-- The line is for other hosts: that nothing fits at all is another check's.
-- options: --from 198.51.100.5
-- hba: source host replication postgres 192.0.2.0/24 scram-sha-256
SELECT 1;
