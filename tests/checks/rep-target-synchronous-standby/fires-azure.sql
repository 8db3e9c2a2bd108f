-- The platform's own standby, which it does not show.
-- options: --target-platform azure
-- settings: target synchronous_standby_names=standby_a
-- settings: target synchronous_commit=local
-- expect: setting|-|synchronous_standby_names|-|info/none/info
-- on: target
ALTER DATABASE @DATABASE@ SET synchronous_commit = on;
