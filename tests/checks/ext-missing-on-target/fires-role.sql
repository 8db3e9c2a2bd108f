-- A role that may not create it.
-- role: target @ROLE@
-- expect: extension|-|pageinspect|-|warning/warning/warning
CREATE EXTENSION pageinspect;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
