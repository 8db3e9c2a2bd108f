-- Taken from all, and given to a group of the role's.
-- options: --given source-role=@ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_group;
GRANT @ROLE@_group TO @ROLE@;
REVOKE CONNECT ON DATABASE @DATABASE@ FROM PUBLIC;
GRANT CONNECT ON DATABASE @DATABASE@ TO @ROLE@_group;
