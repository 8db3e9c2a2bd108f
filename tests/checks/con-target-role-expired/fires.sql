-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|warning/warning/warning
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN VALID UNTIL '2001-01-01';
