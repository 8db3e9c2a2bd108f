-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: function|shop|gone()|-|blocker/blocker/blocker
-- expect: function|shop|body(a integer)|-|blocker/blocker/blocker
-- expect: function|shop|stable(a integer)|-|blocker/blocker/blocker
-- expect: function|shop|strict(a integer)|-|blocker/blocker/blocker
-- expect: function|shop|secured()|-|blocker/blocker/blocker
-- expect: function|shop|optional(a integer)|-|blocker/blocker/blocker
-- expect: function|shop|path()|-|blocker/blocker/blocker
-- expect: function|shop|costly()|-|warning/warning/warning
-- expect: function|shop|own()|-|info/info/info
CREATE SCHEMA shop;
CREATE FUNCTION shop.gone() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.body(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.stable(a int) RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';
CREATE FUNCTION shop.strict(a int) RETURNS int LANGUAGE sql STRICT AS 'SELECT 1';
CREATE FUNCTION shop.secured() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE FUNCTION shop.optional(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.path() RETURNS int LANGUAGE sql SET search_path = shop AS 'SELECT 1';
CREATE FUNCTION shop.costly() RETURNS int LANGUAGE sql COST 500 AS 'SELECT 1';
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.body(a int) RETURNS int LANGUAGE sql AS 'SELECT  1';
CREATE FUNCTION shop.stable(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.strict(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.secured() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.optional(a int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.path() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.costly() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION shop.own() RETURNS int LANGUAGE sql AS 'SELECT 1';
