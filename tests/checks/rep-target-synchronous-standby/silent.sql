-- There is no such standby, and sessions of the role do not wait for one.
-- settings: target synchronous_standby_names=standby_a
-- settings: target synchronous_commit=local
SELECT 1;
