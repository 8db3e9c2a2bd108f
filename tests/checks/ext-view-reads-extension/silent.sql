-- The same version on both sides; another view reads nothing of an extension that differs.
CREATE EXTENSION pg_stat_statements;
CREATE VIEW slow AS SELECT query, calls FROM pg_stat_statements;
CREATE EXTENSION pg_trgm VERSION '1.5';
CREATE VIEW plain AS SELECT 1 AS one;
-- on: target
CREATE EXTENSION pg_trgm;
