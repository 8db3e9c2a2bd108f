-- outcome: not applicable
-- options: --source-platform rds
SELECT 1;
