-- expect: extension|-|pg_trgm|-|info/info/info
CREATE EXTENSION pg_trgm VERSION '1.3';
-- on: target
CREATE EXTENSION pg_trgm;
