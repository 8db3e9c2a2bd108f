-- One is trusted, the other is there already.
-- role: target @ROLE@
CREATE EXTENSION citext;
CREATE EXTENSION pg_stat_statements;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT CREATE ON DATABASE @DATABASE@ TO @ROLE@;
CREATE EXTENSION pg_stat_statements;
