-- outcome: not evaluated
-- reason: system identifier is missing
-- servers: 10 15
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC;
