-- A sequence that the role may not read may have been used: that is no pass.
-- outcome: not evaluated
-- reason: no SELECT on sequence shop.number
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
SELECT nextval('shop.number');
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
