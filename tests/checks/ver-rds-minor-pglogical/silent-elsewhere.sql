-- outcome: not applicable
-- reason: not on Amazon RDS
-- case: UPDATE fact_server SET version_num = 100004
SELECT 1;
