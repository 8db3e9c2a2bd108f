-- The platform is emulated, and so is its role.
-- role: @ROLE@
-- expect: role|-|@ROLE@|rds_replication|blocker/blocker/none
-- expect: role|-|@ROLE@|rds_superuser|warning/none/none
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'source'
-- case: INSERT INTO fact_role_right (collection, kind, name, is_held) SELECT id, 'member', 'rds_replication', 0 FROM collection WHERE side = 'source'
CREATE ROLE @ROLE@ LOGIN;
