-- options: --source-platform rds
-- case: UPDATE fact_server SET version_num = 100004
-- case: UPDATE collection SET platform = 'rds'
-- expect: server|-|source|-|blocker/warning/none
SELECT 1;
