-- The primary had nothing to do for an hour.
-- servers: 10 15
-- servers: 18 15
-- case: UPDATE fact_replay SET in_recovery = 1, is_paused = 0, delay_seconds = 3600, received_ahead_bytes = 0, is_receiving = 1 WHERE collection = 1
CREATE TABLE customer (id int);
