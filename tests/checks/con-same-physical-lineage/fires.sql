-- The target runs on a copy of the source's disk.
-- case: UPDATE fact_server SET system_identifier = '7', database_oid = 7
-- expect: server|-|target|-|info/info/info
SELECT 1;
