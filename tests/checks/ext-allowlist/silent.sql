-- All are allowed, as RDS does unless told otherwise.
-- options: --target-platform rds
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'rds.allowed_extensions', '*' FROM collection WHERE side = 'target'
CREATE EXTENSION citext;
