-- What other roles ran is not for everybody: that is no pass.
-- settings: source shared_preload_libraries=pg_stat_statements
-- outcome: not evaluated
-- reason: statements of other roles
-- role: @ROLE@
CREATE EXTENSION pg_stat_statements;
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int);
TRUNCATE customer;
