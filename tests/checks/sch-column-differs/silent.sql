-- options: --phase verify
-- servers: 10 18
-- servers: 15 15
CREATE SCHEMA shop;
CREATE DOMAIN shop.positive AS int CHECK (VALUE > 0);
CREATE TABLE shop.item (id serial PRIMARY KEY, amount numeric(10,2) DEFAULT 1.50 NOT NULL, name varchar(10) COLLATE "C",
    kinds text[] DEFAULT '{}', dropped int, size shop.positive DEFAULT 1, at timestamptz(3) DEFAULT now(),
    state varchar DEFAULT ((ARRAY['a'::varchar, 'b'::varchar])::text[])[1], day date DEFAULT CURRENT_DATE - 1);
ALTER TABLE shop.item DROP COLUMN dropped;
-- on: target
CREATE SCHEMA shop;
CREATE DOMAIN shop.positive AS int CHECK (VALUE > 0);
CREATE TABLE shop.item (name varchar(10) COLLATE "C", id serial PRIMARY KEY, amount numeric(10,2) DEFAULT 1.50 NOT NULL,
    kinds text[] DEFAULT '{}', size shop.positive DEFAULT 1, at timestamptz(3) DEFAULT now(),
    state varchar DEFAULT (ARRAY[('a'::varchar)::text, ('b'::varchar)::text])[1], day date DEFAULT CURRENT_DATE - 1);
