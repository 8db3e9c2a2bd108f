-- Powerful, but not beyond what there is on the target. The platform is emulated.
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'target'
CREATE ROLE @ROLE@ CREATEROLE CREATEDB BYPASSRLS REPLICATION;
GRANT pg_monitor, pg_signal_backend TO @ROLE@;
