-- There a role gives the right.
-- outcome: not applicable
-- reason: rds_replication
-- role: @ROLE@
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'source'
CREATE ROLE @ROLE@ LOGIN;
