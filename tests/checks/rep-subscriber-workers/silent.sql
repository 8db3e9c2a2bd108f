-- A subscription that is not enabled takes no worker.
-- settings: target max_logical_replication_workers=2
-- on: target
SET client_min_messages = error;
CREATE SUBSCRIPTION @DATABASE@_s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION @DATABASE@_s SET (slot_name = NONE);
