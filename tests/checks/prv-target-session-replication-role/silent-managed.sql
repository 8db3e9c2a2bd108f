-- RDS lets members of its own role.
-- role: target @ROLE@
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'target'
-- case: INSERT INTO fact_role_member (collection, role, member) SELECT collection, 'rds_superuser', role FROM fact_server WHERE collection IN (SELECT id FROM collection WHERE side = 'target')
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
