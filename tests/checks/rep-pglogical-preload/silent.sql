-- options: --plugin pglogical
-- settings: source shared_preload_libraries=pg_stat_statements, $libdir/pglogical
SELECT 1;
