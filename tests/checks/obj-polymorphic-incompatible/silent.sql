-- Functions that take any array as before.
-- servers: 13 14
CREATE OPERATOR === (LEFTARG = anyarray, RIGHTARG = anyarray, PROCEDURE = array_eq);
CREATE AGGREGATE largest(anyarray) (sfunc = array_larger, stype = anyarray);
