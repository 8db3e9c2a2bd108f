-- "all" takes the database, though not physical replication.
-- options: --from 192.0.2.5
-- hba: source host replication postgres 192.0.2.0/24 scram-sha-256
-- hba: source host all postgres 192.0.2.5/32 scram-sha-256
SELECT 1;
