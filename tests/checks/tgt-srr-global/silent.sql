-- The loader's own setting is meant.
-- role: target @ROLE@
CREATE TABLE item (id int);
-- on: target
CREATE ROLE "@ROLE@" LOGIN SUPERUSER;
ALTER ROLE "@ROLE@" SET session_replication_role = replica;
