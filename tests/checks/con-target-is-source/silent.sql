-- The proof holds against equal identifiers: the target runs on a copy of the source's disk.
-- case: UPDATE fact_server SET system_identifier = '7', database_oid = 7
SELECT 1;
