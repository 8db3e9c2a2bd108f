-- Who may read the table and not the one that it refers to cannot tell.
-- options: --deep
-- role: @ROLE@
-- outcome: not evaluated
-- reason: table public.item: the role may not read
CREATE TABLE "order" (id int PRIMARY KEY);
CREATE TABLE item (id int PRIMARY KEY, "order" int REFERENCES "order");
CREATE ROLE "@ROLE@" LOGIN;
GRANT SELECT ON item TO "@ROLE@";
