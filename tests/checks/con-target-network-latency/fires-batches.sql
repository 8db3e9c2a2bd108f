-- case: UPDATE fact_connection SET round_trip_milliseconds = 20.5
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true}}
-- expect: connection|-|target|-|info/info/info
SELECT 1;
