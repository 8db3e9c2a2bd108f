-- Unlogged on both sides, and one that is empty still.
CREATE UNLOGGED TABLE cache (id int);
CREATE TABLE later (id int);
-- on: target
CREATE UNLOGGED TABLE cache (id int);
INSERT INTO cache VALUES (1);
CREATE UNLOGGED TABLE later (id int);
