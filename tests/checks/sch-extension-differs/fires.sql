-- options: --phase verify
-- servers: 15 15
-- expect: extension|-|citext|-|blocker/blocker/blocker
-- expect: extension|-|pg_trgm|-|warning/warning/warning
-- expect: extension|-|hstore|-|warning/warning/warning
-- expect: extension|-|ltree|-|info/info/info
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION hstore;
-- on: target
CREATE EXTENSION ltree;
CREATE SCHEMA tools;
CREATE EXTENSION pg_trgm SCHEMA tools;
CREATE EXTENSION hstore VERSION '1.6';
