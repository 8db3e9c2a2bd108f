-- In another schema, in an older version, and one that only the target has.
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE customer (id int PRIMARY KEY, name citext);
-- on: target
CREATE SCHEMA tools;
CREATE EXTENSION citext SCHEMA tools;
CREATE EXTENSION pg_trgm VERSION '1.5';
CREATE EXTENSION hstore;
