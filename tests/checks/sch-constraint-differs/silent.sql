-- options: --phase verify
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int PRIMARY KEY, name varchar NOT NULL CHECK (name IN ('a', 'b')));
CREATE TABLE shop.item (id int, kind int REFERENCES shop.kind ON UPDATE CASCADE DEFERRABLE, PRIMARY KEY (id))
    PARTITION BY RANGE (id);
CREATE TABLE shop.item_1 PARTITION OF shop.item FOR VALUES FROM (1) TO (10);
ALTER TABLE shop.kind ADD CONSTRAINT open CHECK (id > 0) NOT VALID;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.kind (name varchar NOT NULL, id int, CONSTRAINT kind_pkey PRIMARY KEY (id),
    CONSTRAINT kind_name_check CHECK (((name)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text]))));
CREATE TABLE shop.item (id int, kind int REFERENCES shop.kind ON UPDATE CASCADE DEFERRABLE, PRIMARY KEY (id))
    PARTITION BY RANGE (id);
CREATE TABLE shop.item_1 (kind int, id int NOT NULL, CONSTRAINT own PRIMARY KEY (id));
ALTER TABLE shop.item ATTACH PARTITION shop.item_1 FOR VALUES FROM (1) TO (10);
ALTER TABLE shop.kind ADD CONSTRAINT open CHECK (id > 0) NOT VALID;
