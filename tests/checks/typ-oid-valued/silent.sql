-- Names in place of numbers; a reg type travels by its name; with large objects an oid is theirs.
CREATE SCHEMA shop;
CREATE TABLE shop.audit (id int PRIMARY KEY, relation name, number bigint, class regclass);
