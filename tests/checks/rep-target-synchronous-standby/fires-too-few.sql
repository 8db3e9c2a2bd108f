-- Two have to answer. One that follows is put into the case, since a standby takes time to make.
-- settings: target synchronous_standby_names=ANY 2 (standby_a, standby_b)
-- settings: target synchronous_commit=local
-- expect: setting|-|synchronous_standby_names|-|blocker/none/blocker
-- case: INSERT INTO fact_wal_sender (collection, pid, state, sync_state, is_physical) SELECT max(collection), 1, 'streaming', 'quorum', 1 FROM fact_setting
-- on: target
ALTER DATABASE @DATABASE@ SET synchronous_commit = on;
