-- No plugin is named, and the database has no pglogical: test_decoding it will be.
-- settings: source max_logical_replication_workers=3
-- settings: source autovacuum_max_workers=2
-- settings: source max_parallel_workers=4
-- settings: source max_worker_processes=8
-- expect: setting|-|max_worker_processes|-|info/none/none
SELECT 1;
