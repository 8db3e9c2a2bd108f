-- The harness has the newest minor versions.
-- case: UPDATE fact_server SET version_num = 160010
-- expect: server|-|target|-|info/info/info
SELECT 1;
