-- options: --phase verify
-- servers: 10 18
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a int, b varchar, UNIQUE (a));
CREATE INDEX one_name ON shop.item (a, b);
CREATE INDEX twice_1 ON shop.item (b);
CREATE INDEX twice_2 ON shop.item (b);
CREATE INDEX expression ON shop.item ((lower(b) || a), b text_pattern_ops) WHERE b IN ('x', 'y');
CREATE INDEX broken ON shop.item (b, a);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.broken'::regclass;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (a int, b varchar, id int PRIMARY KEY, UNIQUE (a));
CREATE INDEX another_name ON shop.item (a, b);
CREATE INDEX twice_1 ON shop.item (b);
CREATE INDEX twice_3 ON shop.item (b);
CREATE INDEX expression ON shop.item ((lower(b) || a), b text_pattern_ops)
    WHERE ((b)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]));
