-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a varchar);
CREATE TABLE shop.log (id int, at timestamptz);
CREATE RULE logged AS ON UPDATE TO shop.item WHERE NEW.a IN ('a', 'b') DO ALSO INSERT INTO shop.log VALUES (NEW.id, now());
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a varchar);
CREATE TABLE shop.log (id int, at timestamptz);
CREATE RULE logged AS ON UPDATE TO shop.item WHERE NEW.a::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text])
    DO ALSO INSERT INTO shop.log (id, at) VALUES (NEW.id, now());
