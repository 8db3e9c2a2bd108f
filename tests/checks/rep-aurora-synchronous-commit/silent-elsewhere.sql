-- outcome: not applicable
-- options: --source-platform rds
ALTER DATABASE @DATABASE@ SET synchronous_commit = off;
