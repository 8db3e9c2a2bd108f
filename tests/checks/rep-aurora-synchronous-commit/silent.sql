-- options: --source-platform aurora
ALTER DATABASE @DATABASE@ SET synchronous_commit = on;
