-- For servers from 12.
CREATE TABLE depot.year (id int, at date NOT NULL, amount int DEFAULT 3, half numeric GENERATED ALWAYS AS (amount / 2.0) STORED,
    PRIMARY KEY (id, at), CHECK (amount IN (1, 2, 3))) PARTITION BY RANGE (at);
CREATE TABLE depot.year_2020 PARTITION OF depot.year FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE depot.year_other PARTITION OF depot.year DEFAULT;
CREATE INDEX ON depot.year (amount) INCLUDE (id);
CREATE TABLE depot.of_year (id int, at date, FOREIGN KEY (id, at) REFERENCES depot.year ON DELETE CASCADE);
CREATE TRIGGER on_year AFTER INSERT ON depot.year FOR EACH ROW EXECUTE FUNCTION depot.touch();
CREATE TABLE depot.listed (id int) PARTITION BY LIST (id);
CREATE TABLE depot.listed_1 PARTITION OF depot.listed FOR VALUES IN (1, 2, NULL);
CREATE TABLE depot.hashed (id int) PARTITION BY HASH (id);
CREATE TABLE depot.hashed_0 PARTITION OF depot.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE PROCEDURE depot.nothing(INOUT a int) LANGUAGE plpgsql AS $$BEGIN a := 1; END$$;
CREATE COLLATION depot.blind (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE STATISTICS depot.common (mcv, ndistinct) ON id, other FROM depot.move;
