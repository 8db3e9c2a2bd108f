-- A copy opens no replication connection: no address is asked for.
-- outcome: not applicable
-- reason: a copy decodes no changes
-- hba: source host replication all 192.0.2.7/32 trust
SELECT 1;
