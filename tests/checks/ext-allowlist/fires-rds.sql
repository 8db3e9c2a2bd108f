-- Emulates RDS with a list of its own. The same extension is not reported as missing, too.
-- options: --target-platform rds
-- expect: extension|-|citext|-|blocker/blocker/blocker
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'rds.allowed_extensions', 'plpgsql' FROM collection WHERE side = 'target'
CREATE EXTENSION citext;
