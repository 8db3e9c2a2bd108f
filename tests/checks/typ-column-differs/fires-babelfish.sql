-- Emulates Babelfish by its marks and a base type. AWS DMS and native replication write text into it; the copy refuses it.
-- expect: column|dbo|item|made|none/none/blocker
-- expect: column|dbo|item|number|blocker/blocker/blocker
-- expect: column|dbo|item|odd|blocker/blocker/blocker
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made timestamp, number int, odd int);
-- on: target
SET client_min_messages = warning;
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE TYPE sys.datetime2;
CREATE FUNCTION sys.datetime2_in(cstring) RETURNS sys.datetime2 LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION sys.datetime2_out(sys.datetime2) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE sys.datetime2 (INPUT = sys.datetime2_in, OUTPUT = sys.datetime2_out, LIKE = text);
CREATE TYPE public.datetime2 AS ENUM ('no');
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made sys.datetime2, number point, odd public.datetime2);
