-- case: UPDATE fact_server SET version_num = 100005
-- case: UPDATE collection SET platform = 'aurora'
-- expect: server|-|source|-|blocker/blocker/none
SELECT 1;
