-- fact: replay
-- columns: in_recovery boolean, is_paused boolean, delay_seconds real, received_ahead_bytes integer,
--   is_receiving boolean

-- How far behind its primary a standby shows the data; delay_seconds is the age of the last
-- transaction that was replayed, which also grows while the primary has nothing to do: then no
-- bytes are ahead. is_receiving is whether a process gets the log from a server: every role sees
-- that there is one.
SELECT pg_is_in_recovery() AS in_recovery,
       CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END AS is_paused,
       extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) AS delay_seconds,
       pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())::bigint
           AS received_ahead_bytes,
       EXISTS (SELECT FROM pg_stat_wal_receiver WHERE pid IS NOT NULL) AS is_receiving
