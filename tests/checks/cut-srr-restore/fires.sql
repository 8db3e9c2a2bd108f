-- servers: 15 15
-- servers: 15 10
-- expect: database|-|@TARGET_DATABASE@|-|blocker/blocker/blocker
-- expect: role|@TARGET_DATABASE@|@ROLE@|-|blocker/blocker/blocker
SELECT 1;
-- on: target
ALTER DATABASE @DATABASE@ SET session_replication_role = replica;
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET session_replication_role = replica;
