-- expect: setting|-|log_statement|-|warning/info/info
-- expect: setting|-|log_min_duration_statement|-|warning/info/info
-- expect: setting|-|pgaudit.log|-|warning/info/info
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) VALUES (2, 'pgaudit.log', 'write, ddl')
CREATE TABLE item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET log_statement = 'mod';
ALTER DATABASE @DATABASE@ SET log_min_duration_statement = 0;
