-- expect: extension|-|citext|-|warning/warning/blocker
-- expect: extension|-|pg_trgm|-|warning/warning/warning
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE customer (id int PRIMARY KEY, name citext);
-- on: target
CREATE SCHEMA "my ""tools""";
CREATE EXTENSION citext SCHEMA "my ""tools""";
CREATE EXTENSION pg_trgm SCHEMA "my ""tools""";
