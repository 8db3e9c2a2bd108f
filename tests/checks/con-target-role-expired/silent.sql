-- role: target @ROLE@
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN VALID UNTIL 'infinity';
