-- The line for another database does not help.
-- servers: 10 15
-- servers: 18 15
-- options: --from 192.0.2.5
-- hba: source host replication postgres 192.0.2.0/24 scram-sha-256
-- hba: source host shop postgres 192.0.2.0/24 scram-sha-256
-- expect: role|-|postgres|-|warning/warning/none
SELECT 1;
