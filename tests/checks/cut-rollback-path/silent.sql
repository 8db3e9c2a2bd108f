-- A source that is not logical is another matter.
-- options: --phase cutover
-- case: UPDATE fact_setting SET setting = 'replica' WHERE name = 'wal_level' AND collection = 1
CREATE TABLE letter (id int);
