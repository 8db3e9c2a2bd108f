-- PgBouncer 1.23 and newer let replication through.
-- case: UPDATE fact_connection SET backend_is_own = 0, takes_replication = 1
-- expect: connection|-|source|-|warning/warning/warning
SELECT 1;
