-- servers: 15 18
-- settings: target max_active_replication_origins=1
-- expect: setting|-|max_active_replication_origins|-|none/blocker/none
SELECT 1;
