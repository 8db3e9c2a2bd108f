-- servers: 13 14
-- servers: 10 18
-- expect: aggregate|shop|collect "all"(anyelement)|-|warning/warning/blocker
-- expect: operator|shop|#=#(anyarray,anyelement)|-|warning/warning/blocker
CREATE SCHEMA shop;
CREATE AGGREGATE shop."collect ""all"""(anyelement) (sfunc = array_append, stype = anyarray, initcond = '{}');
CREATE OPERATOR shop.#=# (LEFTARG = anyarray, RIGHTARG = anyelement, PROCEDURE = array_append);
