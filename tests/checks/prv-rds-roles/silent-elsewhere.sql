-- outcome: not applicable
-- reason: neither RDS nor Aurora
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
