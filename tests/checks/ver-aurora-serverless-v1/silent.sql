-- options: --source-platform aurora --given aurora-serverless=v2
SELECT 1;
