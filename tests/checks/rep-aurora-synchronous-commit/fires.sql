-- options: --source-platform aurora
-- expect: setting|-|synchronous_commit|-|blocker/warning/none
ALTER DATABASE @DATABASE@ SET synchronous_commit = local;
