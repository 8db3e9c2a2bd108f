-- The server notes an error for a line that cannot match, and uses the others.
-- hba: source hostssl all all 192.0.2.0/24 scram-sha-256
-- hba: source host all postgres 192.0.2.0/24 scram-sha-256
-- options: --from 192.0.2.7
SELECT 1;
