-- A line for replication, one for another role, and one that rejects stand before those that would let it in.
-- expect: role|-|@ROLE@|-|blocker/blocker/blocker
-- role: @ROLE@
-- hba: source host replication all 192.0.2.7/32 trust
-- hba: source host all nobody 192.0.2.0/24 trust
-- hba: source host all +blocked 192.0.2.0/24 reject
-- hba: source host all all 192.0.2.7/32 trust
-- options: --from 192.0.2.7
CREATE ROLE blocked;
CREATE ROLE @ROLE@ LOGIN IN ROLE blocked, pg_read_all_settings, pg_read_server_files;
GRANT SELECT ON pg_catalog.pg_hba_file_rules TO PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_file(text) TO PUBLIC;
