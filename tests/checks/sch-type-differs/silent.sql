-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('a', 'c');
ALTER TYPE shop.state ADD VALUE 'b' BEFORE 'c';
CREATE TYPE shop.pair AS (a int, gone int, b shop.state[]);
ALTER TYPE shop.pair DROP ATTRIBUTE gone;
CREATE DOMAIN shop.code AS varchar(5) COLLATE "C" DEFAULT 'a' NOT NULL CONSTRAINT known CHECK (VALUE IN ('a', 'b'));
CREATE TABLE shop.only_here (a int);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('a', 'b', 'c');
CREATE TYPE shop.pair AS (a int, b shop.state[]);
CREATE DOMAIN shop.code AS varchar(5) COLLATE "C" DEFAULT 'a' NOT NULL
    CONSTRAINT known CHECK (((VALUE)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text])));
