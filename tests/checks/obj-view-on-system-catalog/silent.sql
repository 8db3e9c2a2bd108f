-- Columns that stay, on the way to a version that has the others, too.
-- servers: 15 16
CREATE VIEW names AS SELECT relname, relkind FROM pg_class;
CREATE VIEW checkpoints AS SELECT checkpoints_timed FROM pg_stat_bgwriter;
