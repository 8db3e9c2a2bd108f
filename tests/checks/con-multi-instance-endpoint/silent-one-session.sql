-- outcome: not evaluated
-- reason: no second session
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN CONNECTION LIMIT 1;
