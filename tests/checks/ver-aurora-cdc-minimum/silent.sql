-- case: UPDATE fact_server SET version_num = 100006
-- case: UPDATE collection SET platform = 'aurora'
SELECT 1;
