-- An index that is not ready is not kept up to date: so duplicates come in.
-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: index|shop|cus"tomer|by "mail|blocker/blocker/blocker
-- expect: index|shop|guest|guest_code|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."cus""tomer" (id int PRIMARY KEY, "ma""il" text, code int);
CREATE TABLE shop.guest (id int PRIMARY KEY, code int);
CREATE UNIQUE INDEX guest_code ON shop.guest (code);
CREATE UNIQUE INDEX "by ""mail" ON shop."cus""tomer" ("ma""il", code);
UPDATE pg_index SET indisready = false, indisvalid = false
 WHERE indexrelid IN ('shop."by ""mail"'::regclass, 'shop.guest_code'::regclass);
\c
INSERT INTO shop."cus""tomer" VALUES (1, 'a', 1), (2, 'a', 1), (3, NULL, 1), (4, NULL, 1);
INSERT INTO shop.guest VALUES (1, 1), (2, 1);
UPDATE pg_index SET indisready = true, indisvalid = true WHERE indexrelid = 'shop."by ""mail"'::regclass;
