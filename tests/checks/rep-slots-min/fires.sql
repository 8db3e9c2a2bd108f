-- settings: source max_replication_slots=1
-- expect: setting|-|max_replication_slots|-|blocker/blocker/none
SELECT 1;
