-- Collected one by one, on two servers.
-- case: UPDATE fact_peer SET is_same_database = NULL
SELECT 1;
