-- Another right was taken from all.
-- options: --given target-role=@ROLE@
-- on: target
CREATE ROLE @ROLE@ LOGIN;
REVOKE TEMPORARY ON DATABASE @DATABASE@ FROM PUBLIC;
