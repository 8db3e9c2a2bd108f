-- Emulates Babelfish by its marks, on both sides.
-- expect: rule|-|rules[0]|-|blocker/none/none
-- expect: schema|-|sys|-|blocker/blocker/blocker
-- expect: schema|-|master_dbo|-|blocker/blocker/blocker
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "master_dbo"}]}
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE TABLE sys.login (id int PRIMARY KEY);
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
