-- Emulates Babelfish by its marks. Columns keep their names.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "dbo", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "mydb_dbo"},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table", "rule-action": "convert-lowercase", "object-locator": {"schema-name": "%", "table-name": "%"}}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, "UnitPrice" int);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'mydb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('mydb_dbo', 5, 'dbo');
CREATE SCHEMA mydb_dbo;
