-- options: --deep
-- expect: column|shop|picture|scan|none/none/warning
CREATE SCHEMA shop;
CREATE TABLE shop.picture (id int PRIMARY KEY, scan oid, catalog oid);
INSERT INTO shop.picture SELECT 1, lo_create(0), 1259;
INSERT INTO shop.picture VALUES (2, 1, 1259), (3, NULL, NULL);
