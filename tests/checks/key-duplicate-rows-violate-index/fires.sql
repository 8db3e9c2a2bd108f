-- An index that is not ready is not kept up to date: so duplicates come in.
-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: index|shop|cus"tomer|by "mail|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "ma""il" text, code int);
CREATE UNIQUE INDEX "by ""mail" ON shop."cus""tomer" ("ma""il", code);
UPDATE pg_index SET indisready = false, indisvalid = false WHERE indexrelid = 'shop."by ""mail"'::regclass;
\c
INSERT INTO shop."cus""tomer" VALUES (1, 'a', 1), (2, 'a', 1), (3, NULL, 1), (4, NULL, 1);
