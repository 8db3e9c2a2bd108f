-- options: --phase verify
-- servers: 10 18
-- servers: 13 15
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a varchar, at date);
CREATE VIEW shop.some WITH (security_barrier) AS SELECT id, extract(year FROM at) AS year FROM shop.item WHERE a IN ('a', 'b');
CREATE VIEW shop.joined AS SELECT i.id, max(k.a) AS a FROM shop.item i LEFT JOIN shop.item k USING (id) GROUP BY i.id;
CREATE MATERIALIZED VIEW shop.never AS SELECT 1 AS a WITH NO DATA;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (at date, id int, a varchar);
CREATE VIEW shop.some WITH (security_barrier) AS SELECT item.id, date_part('year', item.at) AS year FROM shop.item
    WHERE (item.a)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text]);
CREATE VIEW shop.joined AS SELECT i.id, max(k.a) AS a FROM shop.item i LEFT JOIN shop.item k USING (id) GROUP BY i.id;
CREATE MATERIALIZED VIEW shop.never AS SELECT 1 AS a;
