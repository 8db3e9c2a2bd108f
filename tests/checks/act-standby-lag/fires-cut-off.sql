-- It has replayed all that it got, and gets nothing any more.
-- case: UPDATE fact_replay SET in_recovery = 1, is_paused = 0, delay_seconds = 3600, received_ahead_bytes = 0 WHERE collection = 1
-- expect: server|-|standby|-|info/info/warning
CREATE TABLE customer (id int);
