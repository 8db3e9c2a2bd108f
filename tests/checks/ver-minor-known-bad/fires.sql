-- The harness has the newest minor versions.
-- case: UPDATE fact_server SET version_num = 140003
-- expect: server|-|source|indexes|warning/warning/warning
-- expect: server|-|source|publications|info/warning/none
SELECT 1;
