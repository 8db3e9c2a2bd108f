-- Newer than the package: somebody has gone back, or made a version of their own.
CREATE EXTENSION pg_trgm;
CREATE EXTENSION citext;
UPDATE pg_extension SET extversion = '1.10' WHERE extname = 'citext';
