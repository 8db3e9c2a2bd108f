-- The same version, and one that will be created in a newer one, which is the usual thing.
CREATE EXTENSION pg_trgm VERSION '1.5';
CREATE EXTENSION hstore VERSION '1.4';
-- on: target
CREATE EXTENSION pg_trgm VERSION '1.5';
