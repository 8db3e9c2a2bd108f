-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|warning/warning/warning
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN CONNECTION LIMIT 11;
