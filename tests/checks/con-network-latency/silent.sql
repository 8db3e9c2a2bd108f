-- Only the target is far, and this machine may be busy.
-- case: UPDATE fact_connection SET round_trip_milliseconds = CASE (SELECT side FROM collection WHERE id = collection) WHEN 'source' THEN min(round_trip_milliseconds, 19) ELSE 90 END
SELECT 1;
