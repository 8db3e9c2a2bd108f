-- A table that the role may not read may have been loaded: that is no pass. Others are told apart.
-- outcome: not evaluated
-- reason: shop.order of the target has rows: GRANT SELECT ON shop."order" TO
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE UNLOGGED TABLE shop."order" (id int PRIMARY KEY);
