-- Emulates PostGIS by extensions that are called so.
-- expect: extension|-|postgis|-|warning/warning/blocker
-- expect: extension|-|postgis_topology|-|warning/warning/warning
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
UPDATE pg_extension SET extname = 'postgis', extversion = '2.5.5' WHERE extname = 'citext';
UPDATE pg_extension SET extname = 'postgis_topology', extversion = '3.1.4' WHERE extname = 'hstore';
-- on: target
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
UPDATE pg_extension SET extname = 'postgis', extversion = '3.5.0' WHERE extname = 'citext';
UPDATE pg_extension SET extname = 'postgis_topology', extversion = '3.4.0' WHERE extname = 'hstore';
