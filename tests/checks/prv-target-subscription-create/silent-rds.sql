-- The administrator of the service; it is emulated.
-- role: target @ROLE@
-- case: INSERT INTO fact_role_right (collection, kind, name, is_held) SELECT id, 'member', 'rds_superuser', 1 FROM collection WHERE side = 'target'
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
