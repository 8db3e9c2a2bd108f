-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: large objects|-|@ROLE@_owner|-|none/none/warning
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_owner;
SELECT lo_create(1001);
ALTER LARGE OBJECT 1001 OWNER TO @ROLE@_owner;
SELECT lo_create(1002);
GRANT SELECT ON LARGE OBJECT 1002 TO @ROLE@;
