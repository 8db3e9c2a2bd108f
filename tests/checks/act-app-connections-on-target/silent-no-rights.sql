-- Whose sessions are those of clients is not for everybody: that is no pass.
-- outcome: not evaluated
-- reason: of other roles' sessions are missing
-- role: target @ROLE@
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
