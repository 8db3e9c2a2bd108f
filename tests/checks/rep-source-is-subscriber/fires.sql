-- servers: 10 15
-- servers: 15 15
-- settings: source max_connections=98
-- role: @ROLE@
-- expect: subscription|-|@DATABASE@ "s"|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
SET client_min_messages = error;
CREATE SUBSCRIPTION "@DATABASE@ ""s""" CONNECTION 'host=/nowhere' PUBLICATION p, "a""b" WITH (connect = false);
ALTER SUBSCRIPTION "@DATABASE@ ""s""" SET (slot_name = NONE);
