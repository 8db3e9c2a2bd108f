-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- settings: source max_replication_slots=1
-- expect: setting|-|max_replication_slots|-|blocker/blocker/none
SELECT 1;
