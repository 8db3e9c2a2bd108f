-- An index has it, no column.
-- expect: collation|pg_catalog|de-x-icu|-|warning/warning/warning
-- servers: 10 10
-- servers: 12 15
-- servers: 17 17
CREATE TABLE word (id int PRIMARY KEY, a text);
CREATE INDEX ON word (a COLLATE "de-x-icu");
UPDATE pg_collation SET collversion = '1.0' WHERE collname = 'de-x-icu';
