-- Emulates Babelfish by its marks.
-- servers: 15 18
-- expect: schema|-|dbo|-|warning/none/warning
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "mydb_dbo"}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
CREATE SCHEMA sales;
CREATE TABLE sales.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'MyDb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('dbo', 5, 'dbo'), ('sales', 5, 'sales');
CREATE SCHEMA dbo;
CREATE SCHEMA sales;
