-- It is loaded, and in another database only.
-- options: --plugin pglogical
-- settings: source shared_preload_libraries=pglogical
-- expect: database|-|@DATABASE@|-|blocker/none/none
SELECT 1;
