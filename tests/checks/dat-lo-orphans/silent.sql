-- options: --deep
CREATE TABLE picture (id int PRIMARY KEY, scan oid, catalog oid);
INSERT INTO picture SELECT 1, lo_create(0), 1259;
INSERT INTO picture VALUES (3, NULL, NULL);
