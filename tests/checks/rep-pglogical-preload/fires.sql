-- options: --plugin pglogical
-- settings: source shared_preload_libraries=pg_stat_statements
-- expect: setting|-|shared_preload_libraries|-|blocker/none/none
SELECT 1;
