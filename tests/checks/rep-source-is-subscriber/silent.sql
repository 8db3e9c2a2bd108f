-- On the target.
-- settings: target max_connections=98
-- on: target
SET client_min_messages = error;
CREATE SUBSCRIPTION @DATABASE@_s CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION @DATABASE@_s SET (slot_name = NONE);
