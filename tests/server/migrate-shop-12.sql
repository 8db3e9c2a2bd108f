-- What servers have since 11 and 12; comes after migrate-shop.sql.
CREATE TABLE sales.computed (a integer, b integer GENERATED ALWAYS AS (a * 3) STORED, c text COLLATE "C");
INSERT INTO sales.computed (a, c) SELECT n, chr(200 + n) FROM generate_series(1, 300) n;
CREATE INDEX ON sales.computed (coalesce(c, '')) WHERE a > 10;
CREATE STATISTICS sales.computed_statistics ON a, c FROM sales.computed;

CREATE TABLE sales.event (at date NOT NULL, kind sales.state, id integer, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE sales.event_2020 PARTITION OF sales.event FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE sales.event_2021 (id integer NOT NULL, kind sales.state, at date NOT NULL);
ALTER TABLE sales.event ATTACH PARTITION sales.event_2021 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE sales.event_rest PARTITION OF sales.event DEFAULT PARTITION BY HASH (id);
CREATE TABLE sales.event_rest_0 PARTITION OF sales.event_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE sales.event_rest_1 PARTITION OF sales.event_rest FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO sales.event SELECT '2020-01-01'::date + n, 'paid', n FROM generate_series(0, 1500) n;
CREATE INDEX event_kind ON sales.event (kind);
