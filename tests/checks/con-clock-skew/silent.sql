-- Both are off from here alike.
-- case: UPDATE fact_connection SET clock_ahead_seconds = clock_ahead_seconds - 60
SELECT 1;
