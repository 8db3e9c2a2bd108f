-- A column for their numbers, and one that was removed.
CREATE TABLE document (id int PRIMARY KEY, content oid);
SELECT lo_unlink(lo_from_bytea(0, 'text'));
