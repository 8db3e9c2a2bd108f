-- case: UPDATE fact_server SET version_num = 110001
-- case: UPDATE collection SET platform = 'rds'
SELECT 1;
