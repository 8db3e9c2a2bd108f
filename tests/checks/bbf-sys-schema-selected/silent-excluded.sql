-- Emulates Babelfish by its marks. The rule for all schemas leaves out those of Babelfish.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "5", "rule-name": "5", "rule-action": "exclude", "object-locator": {"schema-name": "sys", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "6", "rule-name": "6", "rule-action": "exclude", "object-locator": {"schema-name": "information[_]schema[_]tsql", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "7", "rule-name": "7", "rule-action": "exclude", "object-locator": {"schema-name": "master[_]%", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "8", "rule-name": "8", "rule-action": "exclude", "object-locator": {"schema-name": "tempdb[_]%", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "9", "rule-name": "9", "rule-action": "exclude", "object-locator": {"schema-name": "msdb[_]%", "table-name": "%"}}]}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA dbo;
