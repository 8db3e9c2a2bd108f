-- expect: setting|-|session_replication_role|@TARGET_DATABASE@|warning/warning/warning
-- expect: setting|-|session_replication_role|@ROLE@"x|warning/warning/warning
-- on: target
ALTER DATABASE @DATABASE@ SET session_replication_role = replica;
CREATE ROLE "@ROLE@""x";
ALTER ROLE "@ROLE@""x" SET session_replication_role = local;
