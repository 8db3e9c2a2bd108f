-- options: --phase verify
-- servers: 15 15
-- expect: function|shop|tree(a integer)|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE FUNCTION shop.tree(a int) RETURNS int LANGUAGE sql RETURN a + 1;
CREATE FUNCTION shop.same(a int) RETURNS int LANGUAGE sql RETURN a + 1;
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.tree(a int) RETURNS int LANGUAGE sql RETURN a + 2;
CREATE FUNCTION shop.same(a int) RETURNS int LANGUAGE sql RETURN (a+1);
