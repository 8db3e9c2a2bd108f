-- Vacuumed, and a small one that was not.
CREATE TABLE letter (t text);
CREATE TABLE parcel (t text);
-- on: target
CREATE TABLE letter (t text) WITH (autovacuum_enabled = off);
ALTER TABLE letter ALTER t SET STORAGE PLAIN;
INSERT INTO letter SELECT repeat('x', 8000) FROM generate_series(1, 1300);
VACUUM letter;
CREATE TABLE parcel (t text) WITH (autovacuum_enabled = off);
INSERT INTO parcel VALUES ('x');
