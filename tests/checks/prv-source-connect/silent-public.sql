-- Another right was taken from all.
-- options: --given source-role=@ROLE@
CREATE ROLE @ROLE@ LOGIN;
REVOKE TEMPORARY ON DATABASE @DATABASE@ FROM PUBLIC;
