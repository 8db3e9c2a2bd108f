-- Odd, and in order.
-- hba: source host all all samenet scram-sha-256
-- hba: source host all postgres 192.0.2.0/24 scram-sha-256
-- hba: source host all all 192.0.2.7/32 reject
SELECT 1;
