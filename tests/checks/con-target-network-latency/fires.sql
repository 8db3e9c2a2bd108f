-- case: UPDATE fact_connection SET round_trip_milliseconds = 20.5
-- expect: connection|-|target|-|warning/info/info
SELECT 1;
