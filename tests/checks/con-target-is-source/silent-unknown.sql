-- Collected one by one, with equal identifiers: a copy of the disk, or a restart in between.
-- outcome: not evaluated
-- reason: a copy of its disk
-- case: UPDATE fact_peer SET is_same_database = NULL
-- case: UPDATE fact_server SET system_identifier = '7', database_oid = 7
SELECT 1;
