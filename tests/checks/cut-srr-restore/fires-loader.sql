-- The role that loads has it by itself.
-- role: target @ROLE@
-- expect: role|@TARGET_DATABASE@|@ROLE@|-|warning/warning/warning
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN SUPERUSER;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET session_replication_role = replica;
