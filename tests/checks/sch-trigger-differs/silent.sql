-- options: --phase verify
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a varchar);
CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER "when" BEFORE UPDATE OF a ON shop.item FOR EACH ROW WHEN (NEW.a IN ('a', 'b')) EXECUTE PROCEDURE shop.note('x  y');
ALTER TABLE shop.item DISABLE TRIGGER "when";
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part PARTITION OF shop.root FOR VALUES IN (1);
CREATE TRIGGER below AFTER INSERT ON shop.root FOR EACH ROW EXECUTE PROCEDURE shop.note();
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a varchar);
CREATE FUNCTION shop.note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER "when" BEFORE UPDATE OF a ON shop.item FOR EACH ROW
    WHEN (((NEW.a)::text = ANY (ARRAY[('a'::varchar)::text, ('b'::varchar)::text]))) EXECUTE PROCEDURE shop.note('x  y');
ALTER TABLE shop.item DISABLE TRIGGER "when";
CREATE TABLE shop.root (id int) PARTITION BY LIST (id);
CREATE TRIGGER below AFTER INSERT ON shop.root FOR EACH ROW EXECUTE PROCEDURE shop.note();
CREATE TABLE shop.part PARTITION OF shop.root FOR VALUES IN (1);
CREATE TRIGGER awsdms_intercept BEFORE INSERT ON shop.item FOR EACH ROW EXECUTE PROCEDURE shop.note();
