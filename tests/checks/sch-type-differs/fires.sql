-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: type|shop|gone|-|blocker/blocker/blocker
-- expect: type|shop|order|-|blocker/blocker/blocker
-- expect: type|shop|label|-|blocker/blocker/blocker
-- expect: type|shop|field|-|blocker/blocker/blocker
-- expect: type|shop|check|-|blocker/blocker/blocker
-- expect: type|shop|kind|-|blocker/blocker/blocker
-- expect: type|shop|span|-|blocker/blocker/blocker
-- expect: type|shop|own|-|info/info/info
CREATE SCHEMA shop;
CREATE TYPE shop.gone AS (a int);
CREATE TYPE shop."order" AS ENUM ('a', 'b');
CREATE TYPE shop.label AS ENUM ('a', 'b');
CREATE TYPE shop.field AS (a int, b text);
CREATE DOMAIN shop."check" AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE shop.kind AS ENUM ('a');
CREATE TYPE shop.span AS RANGE (subtype = int);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop."order" AS ENUM ('b', 'a');
CREATE TYPE shop.label AS ENUM ('a', 'b', 'c');
CREATE TYPE shop.field AS (a int, b varchar);
CREATE DOMAIN shop."check" AS int CONSTRAINT positive CHECK (VALUE >= 0);
CREATE DOMAIN shop.kind AS text;
CREATE TYPE shop.span AS RANGE (subtype = bigint);
CREATE TYPE shop.own AS ENUM ();
