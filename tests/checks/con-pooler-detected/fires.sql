-- What a pooler of transactions shows; the harness has none.
-- case: UPDATE fact_connection SET backend_is_own = 0, takes_replication = 0, replication_error = 'FATAL:  unsupported startup parameter: replication'
-- expect: connection|-|source|-|blocker/blocker/warning
SELECT 1;
