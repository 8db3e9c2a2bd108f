-- An array and a domain of its type use the extension too.
-- servers: 15 15
-- servers: 10 15
-- servers: 15 18
-- expect: extension|-|citext|-|warning/blocker/info
-- expect: extension|-|hstore|-|warning/blocker/info
-- expect: extension|-|pg_trgm|-|warning/warning/info
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION ltree;
CREATE DOMAIN address AS citext;
CREATE TABLE customer (id int PRIMARY KEY, address address, notes hstore[], path ltree);
-- on: target
CREATE EXTENSION ltree;
