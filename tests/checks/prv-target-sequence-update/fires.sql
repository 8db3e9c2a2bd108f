-- servers: 15 15
-- servers: 10 10
-- role: target @ROLE@
-- expect: sequence|public|order_number|-|warning/warning/blocker
CREATE SEQUENCE order_number;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_monitor TO @ROLE@;
CREATE SEQUENCE order_number;
GRANT USAGE, SELECT ON SEQUENCE order_number TO @ROLE@;
