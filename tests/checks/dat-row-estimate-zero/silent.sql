-- options: --deep
CREATE TABLE inbox (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
INSERT INTO inbox SELECT generate_series(1, 1000);
ANALYZE inbox;
DELETE FROM inbox WHERE id > 1;
CREATE TABLE empty (id int PRIMARY KEY);
ANALYZE empty;
