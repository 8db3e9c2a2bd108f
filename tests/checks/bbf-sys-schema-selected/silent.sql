-- Emulates Babelfish by its marks. A schema sys of a source that is not Babelfish, left out of the task, and one that begins alike.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "mydb_dbo"},
-- task:   {"rule-type": "selection", "rule-id": "5", "rule-name": "5", "rule-action": "exclude", "object-locator": {"schema-name": "sys", "table-name": "%"}}]}
CREATE SCHEMA sys;
CREATE TABLE sys.login (id int PRIMARY KEY);
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
CREATE SCHEMA system;
CREATE TABLE system.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
