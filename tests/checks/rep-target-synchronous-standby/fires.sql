-- servers: 15 10
-- servers: 15 15
-- settings: target synchronous_standby_names=standby_a
-- settings: target synchronous_commit=local
-- expect: setting|-|synchronous_standby_names|-|blocker/none/blocker
-- on: target
ALTER DATABASE @DATABASE@ SET synchronous_commit = on;
