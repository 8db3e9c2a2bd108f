-- Just enough for the few workers that the task has.
-- settings: max_connections=14
-- task-settings: {"FullLoadSettings": {"MaxFullLoadSubTasks": 3}}
SELECT 1;
