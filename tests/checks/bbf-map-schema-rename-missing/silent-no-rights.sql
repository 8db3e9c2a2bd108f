-- Emulates Babelfish by its marks. The role may not read which schemas T-SQL has made.
-- role: target @ROLE@
-- outcome: not evaluated
-- reason: Babelfish's catalog of schemas
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA sys;
CREATE TABLE sys.babelfish_sysdatabases (dbid int2, name text);
CREATE TABLE sys.babelfish_namespace_ext (nspname name, dbid int2, orig_name text);
INSERT INTO sys.babelfish_sysdatabases VALUES (1, 'master'), (5, 'mydb');
INSERT INTO sys.babelfish_namespace_ext VALUES ('master_dbo', 1, 'dbo'), ('mydb_dbo', 5, 'dbo');
CREATE SCHEMA mydb_dbo;
CREATE SCHEMA dbo;
