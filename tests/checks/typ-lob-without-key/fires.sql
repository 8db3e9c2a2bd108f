-- An index on an expression, or on some of the rows, is no key.
-- expect: table|shop|log|-|blocker/none/none
-- expect: table|shop|tag"s|-|blocker/none/none
-- expect: table|shop|part_of|-|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (at timestamptz, line text, doc jsonb);
CREATE TABLE shop."tag""s" (id int, list int[]);
CREATE UNIQUE INDEX ON shop."tag""s" ((id + 1));
CREATE TABLE shop.part_of (id int, picture bytea);
CREATE UNIQUE INDEX ON shop.part_of (id) WHERE id > 0;
