-- On the source.
-- settings: source max_connections=98
SET client_min_messages = error;
CREATE SUBSCRIPTION @DATABASE@_s CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION @DATABASE@_s SET (slot_name = NONE);
