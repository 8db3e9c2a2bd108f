-- expect: setting|-|default_transaction_read_only|-|blocker/blocker/blocker
-- servers: 15 15
-- servers: 15 10
-- servers: 15 18
-- on: target
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
END $$;
