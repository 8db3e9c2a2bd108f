-- Set back, by name; replica on the source.
ALTER DATABASE @DATABASE@ SET session_replication_role = replica;
-- on: target
ALTER DATABASE @DATABASE@ SET session_replication_role = origin;
