-- outcome: not applicable
-- reason: not Aurora
-- case: UPDATE fact_server SET version_num = 100005
SELECT 1;
