-- Alone in the cluster, but for the database that every cluster has.
-- settings: source max_connections=97
SELECT 1;
