-- Emulates RDS with a list of its own. That the extension is not there yet says ext-missing-on-target besides.
-- options: --target-platform rds
-- expect: extension|-|citext|-|blocker/blocker/blocker
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'rds.allowed_extensions', 'plpgsql' FROM collection WHERE side = 'target'
CREATE EXTENSION citext;
