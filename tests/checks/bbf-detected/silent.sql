-- A schema of that name alone, and another database of a server with Babelfish.
CREATE SCHEMA sys;
CREATE TABLE sys.dual (x int);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'multi-db';
CREATE SCHEMA babelfish;
