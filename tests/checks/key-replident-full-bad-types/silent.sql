-- Types of every kind that have an equality, and a table with a primary key.
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('good');
CREATE TYPE shop.pair AS (a int, b text[]);
CREATE DOMAIN shop.short AS varchar(10);
CREATE TABLE shop.log (a varchar, b jsonb, c shop.mood, d shop.pair[], e shop.short, f cidr, g int4range, h bytea,
    i name, j bit(3), k tsvector, l money, m uuid, n "char", o xid, p pg_lsn, q oid, r interval, s macaddr, t bool);
ALTER TABLE shop.log REPLICA IDENTITY FULL;
CREATE TABLE shop.keyed (id int PRIMARY KEY, line json);
ALTER TABLE shop.keyed REPLICA IDENTITY FULL;
CREATE TABLE shop.other (line json);
