-- settings: source synchronous_standby_names=ANY 1 (standby_a, standby_b)
-- settings: source synchronous_commit=local
SELECT 1;
