-- Every role may see it: that nothing is found is no lack of rights.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
