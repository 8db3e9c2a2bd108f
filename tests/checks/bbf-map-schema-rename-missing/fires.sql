-- Emulates Babelfish by its marks.
-- servers: 15 10
-- expect: schema|-|dbo|-|blocker/none/warning
-- expect: schema|-|sales|-|blocker/none/warning
-- expect: schema|-|o"dd|-|blocker/none/warning
-- A database that T-SQL names with capitals and quotes, a schema that it has not made, and public, which is meant.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "o\"dd"}, "value": "archive_odd"}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
CREATE SCHEMA sales;
CREATE TABLE sales.item (id int PRIMARY KEY);
CREATE SCHEMA "o""dd";
CREATE TABLE "o""dd".item (id int PRIMARY KEY);
CREATE TABLE public.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'mydb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('mydb_dbo', 5, 'dbo');
CREATE SCHEMA mydb_dbo;
CREATE TABLE mydb_dbo.item (id int);
