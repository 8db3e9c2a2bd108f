-- Analyzed, and one that is empty still.
CREATE TABLE letter (id int);
CREATE TABLE parcel (id int);
-- on: target
CREATE TABLE letter (id int);
INSERT INTO letter VALUES (1);
ANALYZE letter;
CREATE TABLE parcel (id int);
