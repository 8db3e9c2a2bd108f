-- Granted, owned by membership, and open to all.
-- servers: 15 15
-- servers: 18 15
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_owner;
GRANT @ROLE@_owner TO @ROLE@;
SELECT lo_create(1001);
ALTER LARGE OBJECT 1001 OWNER TO @ROLE@_owner;
SELECT lo_create(1002);
GRANT SELECT ON LARGE OBJECT 1002 TO @ROLE@;
SELECT lo_create(1003);
GRANT SELECT ON LARGE OBJECT 1003 TO PUBLIC;
