-- expect: extension|-|pg_trgm|-|info/info/info
CREATE EXTENSION pg_trgm VERSION '1.5';
CREATE EXTENSION citext;
