-- A sequence that the role may not read may have been used: that is no pass.
-- outcome: not evaluated
-- reason: last values of sequences
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
SELECT nextval('shop.number');
-- on: target
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
