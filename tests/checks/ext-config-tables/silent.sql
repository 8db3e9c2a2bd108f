-- Its rows are those that the extension has put there.
CREATE EXTENSION citext;
CREATE TABLE part_config (id int, is_own boolean);
INSERT INTO part_config VALUES (1, false);
ALTER EXTENSION citext ADD TABLE part_config;
UPDATE pg_extension SET extconfig = ARRAY['part_config'::regclass::oid], extcondition = ARRAY['WHERE is_own']
 WHERE extname = 'citext';
