-- What beside migrate-shop.sql has a definition that versions and restores show differently. For servers from 10.
CREATE SCHEMA depot;
COMMENT ON SCHEMA depot IS 'what is stored';
CREATE TYPE depot.span AS RANGE (subtype = numeric);
CREATE DOMAIN depot.code AS varchar(8) COLLATE "C" DEFAULT 'none' NOT NULL
    CONSTRAINT shape CHECK (VALUE ~ '^[a-z]+$') CHECK (VALUE IN ('none', 'some', 'all'));
CREATE TABLE depot.place (
    id serial PRIMARY KEY, kind varchar(10) NOT NULL, code depot.code, number numeric(10,2) DEFAULT -1.5,
    at timestamptz DEFAULT now() - interval '1 day', day date DEFAULT CURRENT_DATE, tags text[] DEFAULT ARRAY['a', 'b'],
    who name DEFAULT CURRENT_USER, span int4range, part int,
    CONSTRAINT kinds CHECK (kind IN ('a', 'b') AND number BETWEEN -10 AND 100),
    CONSTRAINT either CHECK ((part IS NULL) <> (span IS NULL)),
    CONSTRAINT apart EXCLUDE USING gist (span WITH &&),
    CONSTRAINT later UNIQUE (code, kind) DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX lowered ON depot.place (lower(kind), (kind || 'x') DESC NULLS LAST) WHERE kind IN ('a', 'b', 'c');
CREATE INDEX patterns ON depot.place (kind varchar_pattern_ops) WITH (fillfactor = 70);
CREATE INDEX "odd "" USING name" ON depot.place USING hash (part);
COMMENT ON INDEX depot.patterns IS 'for LIKE';
CREATE UNIQUE INDEX identity ON depot.place (id, kind);
ALTER TABLE depot.place REPLICA IDENTITY USING INDEX identity;
ALTER TABLE depot.place ALTER tags SET STORAGE EXTERNAL, ALTER kind SET STATISTICS 500, ALTER part SET (n_distinct = 5);
ALTER TABLE depot.place SET (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = false);
CREATE TABLE depot.move (
    id int, place int REFERENCES depot.place ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    other int REFERENCES depot.place MATCH FULL);
CREATE STATISTICS depot.together (dependencies) ON id, place FROM depot.move;
CREATE VIEW depot.odd WITH (security_barrier) AS
    SELECT p.id, p.kind, extract(year FROM p.at) AS year, substring(p.kind FROM 1 FOR 2) AS start,
           count(*) OVER (PARTITION BY p.kind ORDER BY p.id ROWS 2 PRECEDING) AS n
      FROM depot.place p WHERE p.kind IN ('a', 'b') AND NOT p.code = 'none';
CREATE VIEW depot.single AS SELECT id, kind FROM depot.place WHERE id > 1 WITH CASCADED CHECK OPTION;
CREATE VIEW depot.joined AS
    WITH recent AS (SELECT id, place FROM depot.move WHERE id > 0)
    SELECT a.id, b.kind FROM recent a LEFT JOIN depot.place b ON a.place = b.id
    UNION ALL SELECT id, NULL FROM depot.move WHERE place = ANY ('{1,2}'::int[]) AND other IN (SELECT id FROM depot.place);
COMMENT ON COLUMN depot.joined.kind IS E'two\nlines';
CREATE MATERIALIZED VIEW depot.counted AS SELECT kind, count(*) AS n FROM depot.place GROUP BY 1;
CREATE FUNCTION depot.sum_of(a int, b int DEFAULT 1, VARIADIC c int[] DEFAULT '{}') RETURNS int
    LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 7 AS $$SELECT a + b$$;
CREATE FUNCTION depot.pairs(OUT a int, OUT b text) RETURNS SETOF record
    LANGUAGE plpgsql SECURITY DEFINER ROWS 5 SET search_path TO depot, pg_temp SET work_mem = '8MB'
    AS $$BEGIN RETURN QUERY SELECT 1, 'x'::text; END$$;
CREATE FUNCTION depot.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER touched BEFORE UPDATE OF kind, number ON depot.place FOR EACH ROW
    WHEN (OLD.kind IS DISTINCT FROM NEW.kind AND NEW.kind IN ('a', 'b')) EXECUTE PROCEDURE depot.touch('x', 'y''z');
CREATE CONSTRAINT TRIGGER later_touched AFTER INSERT ON depot.move DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE PROCEDURE depot.touch();
COMMENT ON TRIGGER touched ON depot.place IS 'touches';
CREATE TRIGGER from_view INSTEAD OF INSERT ON depot.odd FOR EACH ROW EXECUTE PROCEDURE depot.touch();
CREATE RULE no_delete AS ON DELETE TO depot.move WHERE old.id > 0 DO INSTEAD UPDATE depot.move SET other = NULL WHERE id = old.id;
ALTER TABLE depot.place ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON depot.place FOR SELECT USING (kind IN ('a', 'b') AND id IN (SELECT m.place FROM depot.move m));
CREATE POLICY made ON depot.place AS RESTRICTIVE FOR INSERT TO PUBLIC WITH CHECK (code <> 'none');
CREATE OPERATOR depot.##+ (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4pl);
CREATE CAST (depot.span AS text) WITH INOUT;
CREATE COLLATION depot.plain FROM "C";
CREATE TABLE depot.sorted (a text COLLATE depot.plain);
CREATE AGGREGATE depot.product (numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1');
CREATE TEXT SEARCH CONFIGURATION depot.simple (COPY = simple);
CREATE FUNCTION depot.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE PROCEDURE depot.watch();
ALTER EVENT TRIGGER watching DISABLE;
GRANT SELECT, INSERT (kind) ON depot.place TO PUBLIC;
REVOKE EXECUTE ON FUNCTION depot.sum_of(int, int, int[]) FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA depot GRANT SELECT ON TABLES TO PUBLIC;
CREATE SEQUENCE depot.down AS smallint INCREMENT -5 MINVALUE -500 MAXVALUE 0 START -10 CACHE 3 CYCLE;
SELECT nextval('depot.down');
SELECT lo_from_bytea(50001, 'large'), lo_from_bytea(50002, decode(repeat('ab', 3000), 'hex'));
COMMENT ON LARGE OBJECT 50001 IS 'the first';
GRANT SELECT ON LARGE OBJECT 50002 TO PUBLIC;
