-- On the source alone, and a table that has no key.
CREATE TABLE letter (id int PRIMARY KEY);
ALTER TABLE letter REPLICA IDENTITY FULL;
CREATE TABLE parcel (id int);
-- on: target
CREATE TABLE letter (id int PRIMARY KEY);
CREATE TABLE parcel (id int);
ALTER TABLE parcel REPLICA IDENTITY FULL;
