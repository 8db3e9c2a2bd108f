-- servers: 10 18
-- outcome: not evaluated
-- reason: a session has locked public.names or a table that it reads
-- hold: BEGIN; LOCK TABLE product
CREATE TABLE product (name text PRIMARY KEY);
CREATE VIEW names AS SELECT relname FROM pg_class JOIN product ON name = relname;
