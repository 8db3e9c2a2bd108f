-- Of two sequences the role may read one: the other may be near its end.
-- outcome: not evaluated
-- reason: no SELECT on sequence shop.hidden
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.x (id int);
CREATE SEQUENCE shop.hidden;
CREATE SEQUENCE shop.seen;
GRANT SELECT ON shop.seen TO @ROLE@;
