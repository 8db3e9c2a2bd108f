-- options: --source-platform aurora --given aurora-serverless=v1
-- expect: server|-|source|-|blocker/blocker/none
SELECT 1;
