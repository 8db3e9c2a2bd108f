-- Emulates Babelfish by its marks.
-- expect: table|dbo|missing|-|blocker/none/blocker
-- expect: table|dbo|plain|-|warning/warning/warning
-- expect: table|dbo|Plain|-|warning/warning/warning
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema", "rule-action": "rename", "object-locator": {"schema-name": "dbo"}, "value": "mydb_dbo"}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.missing (id int PRIMARY KEY);
CREATE TABLE dbo."Missing" (id int PRIMARY KEY);
CREATE TABLE dbo.plain (id int PRIMARY KEY, name varchar(20), at timestamp);
CREATE TABLE dbo."Plain" (id int PRIMARY KEY, names text[]);
CREATE TABLE dbo.right (id int PRIMARY KEY, name varchar(20));
CREATE TABLE public.plain (id int PRIMARY KEY, name varchar(20));
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'mydb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('mydb_dbo', 5, 'dbo');
CREATE SCHEMA mydb_dbo;
CREATE DOMAIN sys.nvarchar AS varchar;
CREATE TABLE mydb_dbo.plain (id int, name varchar(20), at timestamp);
CREATE TABLE mydb_dbo."Plain" (id int, names text[]);
CREATE TABLE mydb_dbo.right (id int, name sys.nvarchar);
