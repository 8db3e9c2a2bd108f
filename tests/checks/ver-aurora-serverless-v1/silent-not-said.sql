-- outcome: not applicable
-- reason: --given aurora-serverless
-- options: --source-platform aurora
SELECT 1;
