-- options: --phase verify
-- outcome: not evaluated
-- reason: too many views to ask for their definitions
-- settings: max_locks_per_transaction=10
-- settings: max_connections=30
CREATE SCHEMA shop;
DO $$BEGIN FOR i IN 1..400 LOOP
    EXECUTE format('CREATE VIEW shop.v%s AS SELECT * FROM %s', i, CASE i WHEN 1 THEN 'pg_class' ELSE 'shop.v' || i - 1 END);
    COMMIT;
END LOOP; END$$;
-- on: target
CREATE SCHEMA shop;
CREATE VIEW shop.v1 AS SELECT * FROM pg_class;
