-- What DMS is short of without the administrator's role.
-- role: @ROLE@
-- expect: role|-|@ROLE@|rds_superuser|warning/none/none
-- case: UPDATE collection SET platform = 'aurora' WHERE side = 'source'
-- case: INSERT INTO fact_role_right (collection, kind, name, is_held) SELECT id, 'member', 'rds_replication', 1 FROM collection WHERE side = 'source'
CREATE ROLE @ROLE@ LOGIN;
