-- options: --deep
-- role: @ROLE@
-- outcome: not evaluated
-- reason: 2 tables, public.hidden among them
CREATE TABLE price (id int, net numeric);
INSERT INTO price VALUES (1, 1);
CREATE TABLE hidden (id int, net numeric);
INSERT INTO hidden VALUES (1, 'NaN');
CREATE TABLE secret (id int, net numeric);
CREATE ROLE "@ROLE@" LOGIN;
GRANT SELECT ON price TO "@ROLE@";
