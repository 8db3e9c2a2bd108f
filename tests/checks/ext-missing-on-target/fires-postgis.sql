-- Columns of PostGIS, which AWS DMS cannot make as something else. Emulates PostGIS: the catalog says that citext
-- is called so.
-- expect: extension|-|postgis|-|blocker/blocker/info
-- case: INSERT INTO fact_available_extension (collection, name, default_version) SELECT id, 'postgis', '1.6' FROM collection WHERE side = 'target'
CREATE EXTENSION citext;
CREATE TABLE place (id int PRIMARY KEY, shape citext);
UPDATE pg_extension SET extname = 'postgis' WHERE extname = 'citext';
