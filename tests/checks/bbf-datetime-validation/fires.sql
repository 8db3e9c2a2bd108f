-- Emulates Babelfish by its marks. A rule is there for one column, and another one for a type that DATETIME is not.
-- expect: column|dbo|item|changed|warning/none/none
-- expect: column|dbo|item|o"dd|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "dbo", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "mydb_dbo"},
-- task:   {"rule-type": "validation", "rule-id": "8", "rule-name": "8", "rule-target": "column", "rule-action": "override-validation-function", "object-locator": {"schema-name": "dbo", "table-name": "%", "column-name": "made"}, "source-function": "date_trunc('second', ${column-name})", "target-function": "date_trunc('second', ${column-name})"},
-- task:   {"rule-type": "validation", "rule-id": "9", "rule-name": "9", "rule-target": "column", "rule-action": "override-validation-function", "object-locator": {"schema-name": "dbo", "table-name": "%", "column-name": "changed", "data-type": "date"}, "source-function": "date_trunc('second', ${column-name})", "target-function": "date_trunc('second', ${column-name})"}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made timestamp, changed timestamptz, "o""dd" timestamp, seen timestamp);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'mydb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('mydb_dbo', 5, 'dbo');
CREATE SCHEMA mydb_dbo;
CREATE DOMAIN sys.datetime AS timestamp(3);
CREATE DOMAIN sys.datetime2 AS timestamp;
CREATE TABLE mydb_dbo.item (id int, made sys.datetime, changed sys.datetime, "o""dd" sys.datetime, seen sys.datetime2);
