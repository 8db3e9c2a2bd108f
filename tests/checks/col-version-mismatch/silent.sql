-- A collation that nobody uses may be of yesterday.
-- servers: 15 15
-- servers: 10 10
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu", b text COLLATE "C");
UPDATE pg_collation SET collversion = '1.0' WHERE collname = 'sv-x-icu';
