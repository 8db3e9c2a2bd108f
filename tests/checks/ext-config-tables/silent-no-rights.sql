-- role: @ROLE@
-- outcome: not evaluated
-- reason: may not read part_config
CREATE ROLE @ROLE@ LOGIN;
CREATE EXTENSION citext;
CREATE TABLE part_config (id int);
ALTER EXTENSION citext ADD TABLE part_config;
UPDATE pg_extension SET extconfig = ARRAY['part_config'::regclass::oid], extcondition = ARRAY['']
 WHERE extname = 'citext';
