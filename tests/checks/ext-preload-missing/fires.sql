-- Emulates pg_cron, that refuses to be created without its library.
-- expect: extension|-|pg_stat_statements|-|warning/warning/warning
-- expect: extension|-|pg_cron|-|warning/warning/blocker
CREATE EXTENSION pg_stat_statements;
CREATE EXTENSION citext;
UPDATE pg_extension SET extname = 'pg_cron' WHERE extname = 'citext';
