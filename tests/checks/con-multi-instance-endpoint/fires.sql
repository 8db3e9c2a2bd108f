-- case: UPDATE fact_connection SET shares_snapshots = 0
-- expect: connection|-|source|-|warning/warning/blocker
SELECT 1;
