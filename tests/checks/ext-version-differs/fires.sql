-- servers: 15 15
-- servers: 18 10
-- expect: extension|-|pg_trgm|-|warning/warning/warning
-- expect: extension|-|hstore|-|warning/warning/warning
CREATE EXTENSION pg_trgm;
CREATE EXTENSION hstore;
UPDATE pg_extension SET extversion = '1.10' WHERE extname IN ('hstore', 'pg_trgm');
-- on: target
CREATE EXTENSION pg_trgm VERSION '1.3';
