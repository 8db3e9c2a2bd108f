-- Removes pieces of a value behind the server's back. Readers see them until they are vacuumed, or pruned once no older
-- transaction runs in any database.
-- options: --deep
-- servers: 13 13
-- servers: 15 15
-- expect: table|shop|film|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.film (id int PRIMARY KEY, body text);
ALTER TABLE shop.film ALTER body SET STORAGE EXTERNAL;
INSERT INTO shop.film VALUES (1, repeat('x', 30000));
CREATE TABLE shop.sound (id int PRIMARY KEY, body text);
INSERT INTO shop.sound VALUES (1, repeat('x', 30000));
SET allow_system_table_mods = on;
SELECT reltoastrelid AS toast, reltoastrelid::regclass AS name FROM pg_class WHERE oid = 'shop.film'::regclass \gset
UPDATE pg_class SET relkind = 'r' WHERE oid = :toast;
DELETE FROM :name WHERE chunk_seq > 3;
UPDATE pg_class SET relkind = 't' WHERE oid = :toast;
VACUUM shop.film;
