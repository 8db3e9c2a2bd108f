-- The platform is emulated, and so are its roles.
-- role: @ROLE@
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'source'
-- case: INSERT INTO fact_role_right (collection, kind, name, is_held) SELECT id, 'member', 'rds_replication', 1 FROM collection WHERE side = 'source' UNION SELECT id, 'member', 'rds_superuser', 1 FROM collection WHERE side = 'source'
CREATE ROLE @ROLE@ LOGIN;
