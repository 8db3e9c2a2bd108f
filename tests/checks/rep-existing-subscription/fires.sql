-- The one that is enabled reaches nobody.
-- servers: 15 10
-- servers: 15 18
-- settings: target max_connections=98
-- role: target @ROLE@
-- expect: subscription|-|@DATABASE@ "on"|-|warning/warning/warning
-- expect: subscription|-|@DATABASE@_off|-|info/info/info
-- on: target
CREATE ROLE @ROLE@ LOGIN;
SET client_min_messages = error;
CREATE SUBSCRIPTION "@DATABASE@ ""on""" CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION @DATABASE@_off CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION "@DATABASE@ ""on""" SET (slot_name = nobody);
ALTER SUBSCRIPTION "@DATABASE@ ""on""" ENABLE;
