-- case: INSERT INTO fact_wal_sender (collection, pid, role, application_name, state, sync_state, is_physical) VALUES (1, 4711, 'replicator', 'standby 1', 'streaming', 'async', 1), (2, 4712, 'replicator', 'subscriber', 'streaming', 'async', 0)
CREATE TABLE item (id int PRIMARY KEY);
