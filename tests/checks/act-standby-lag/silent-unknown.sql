-- It was started without its primary: nothing says how old its data are.
-- outcome: not evaluated
-- reason: receives nothing from its primary
-- case: UPDATE fact_replay SET in_recovery = 1, is_paused = 0, delay_seconds = NULL, received_ahead_bytes = NULL WHERE collection = 1
CREATE TABLE customer (id int);
