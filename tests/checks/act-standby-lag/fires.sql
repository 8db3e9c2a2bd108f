-- case: UPDATE fact_replay SET in_recovery = 1, is_paused = 0, delay_seconds = 61, received_ahead_bytes = 4096, is_receiving = 1 WHERE collection = 1
-- expect: server|-|standby|-|info/info/warning
CREATE TABLE customer (id int);
