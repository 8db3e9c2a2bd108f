-- servers: 15 15
-- servers: 15 12
-- role: target @ROLE@
-- expect: extension|-|pg_stat_statements|-|warning/blocker/blocker
CREATE EXTENSION pg_stat_statements;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT CREATE ON DATABASE @DATABASE@ TO @ROLE@;
