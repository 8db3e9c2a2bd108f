-- Whether a hidden setting waits for a restart, nobody told the role.
-- outcome: not evaluated
-- reason: settings that only a member of pg_read_all_settings sees are missing
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
