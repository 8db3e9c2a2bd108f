-- A role without pg_read_all_settings sees the extensions too.
-- role: target @ROLE@
CREATE EXTENSION pageinspect;
-- on: target
CREATE EXTENSION pageinspect;
CREATE ROLE @ROLE@ LOGIN;
