-- Makes a table one of an extension's, since those that come with the server have none.
-- servers: 15 15
-- servers: 10 15
-- expect: table|shop|part "config"|-|warning/warning/warning
CREATE EXTENSION citext;
CREATE SCHEMA shop;
CREATE TABLE shop."part ""config""" (id int, is_own boolean);
INSERT INTO shop."part ""config""" VALUES (1, false), (2, true);
ALTER EXTENSION citext ADD TABLE shop."part ""config""";
UPDATE pg_extension SET extconfig = ARRAY['shop."part ""config"""'::regclass::oid], extcondition = ARRAY['WHERE is_own']
 WHERE extname = 'citext';
