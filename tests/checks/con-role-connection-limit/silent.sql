-- The task asks for less, and what another role may is no matter.
-- role: @ROLE@
-- task-settings: {"FullLoadSettings": {"MaxFullLoadSubTasks": 2}}
CREATE ROLE @ROLE@ LOGIN CONNECTION LIMIT 8;
CREATE ROLE @ROLE@_other LOGIN CONNECTION LIMIT 1;
