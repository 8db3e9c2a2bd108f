-- A standby takes long to make: its session is put into the case.
-- expect: session|-|standby 1|async|info/info/info
-- case: INSERT INTO fact_wal_sender (collection, pid, role, application_name, state, sync_state, is_physical) VALUES (2, 4711, 'replicator', 'standby 1', 'streaming', 'async', 1)
CREATE TABLE item (id int PRIMARY KEY);
