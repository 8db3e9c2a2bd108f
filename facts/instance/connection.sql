-- fact: connection
-- columns: server_time text, round_trip_milliseconds real, clock_ahead_seconds real,
--   backend_is_own boolean, uses_ssl boolean, ssl_mode text, is_local boolean, port integer,
--   shares_snapshots boolean, takes_replication boolean, replication_error text

-- What the client has seen of its way to the server, null where it could not look. backend_is_own:
-- the process that was named at the start is the one that runs the queries. clock_ahead_seconds is
-- against this machine's clock. The last three are looked at on the source alone.
SELECT transaction_timestamp() AS server_time, c.*
  FROM json_to_record(coalesce(nullif(current_setting('pgcrossing.connection', true), ''), '{}')::json)
       AS c (round_trip_milliseconds float8, clock_ahead_seconds float8, backend_is_own boolean,
             uses_ssl boolean, ssl_mode text, is_local boolean, port integer,
             shares_snapshots boolean, takes_replication boolean, replication_error text)
