-- Membership whose rights are not inherited does not help.
-- servers: 15 15
-- servers: 10 10
-- options: --given source-role=@ROLE@
-- expect: role|-|@ROLE@|-|blocker/blocker/blocker
CREATE ROLE @ROLE@ LOGIN NOINHERIT;
CREATE ROLE @ROLE@_group;
GRANT @ROLE@_group TO @ROLE@;
REVOKE CONNECT ON DATABASE @DATABASE@ FROM PUBLIC;
GRANT CONNECT ON DATABASE @DATABASE@ TO @ROLE@_group;
