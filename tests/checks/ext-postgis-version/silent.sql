-- Only the third number differs. Emulates PostGIS.
CREATE EXTENSION citext;
UPDATE pg_extension SET extname = 'postgis', extversion = '3.4.0' WHERE extname = 'citext';
-- on: target
CREATE EXTENSION citext;
UPDATE pg_extension SET extname = 'postgis', extversion = '3.4.2' WHERE extname = 'citext';
