-- case: UPDATE fact_server SET version_num = 120001
-- case: UPDATE collection SET platform = 'rds'
-- expect: server|-|source|-|warning/warning/none
SELECT 1;
