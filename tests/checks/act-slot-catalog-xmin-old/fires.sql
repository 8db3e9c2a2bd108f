-- settings: max_replication_slots=14
-- case: UPDATE fact_replication_slot SET catalog_xmin_age = 200000001 WHERE name = 'old'
-- expect: slot|-|old|-|warning/warning/info
SELECT pg_create_logical_replication_slot('old', 'pgoutput');
