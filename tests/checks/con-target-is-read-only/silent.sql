-- Another role's setting, the role's own against its database's, and a source that is read only.
-- role: target @ROLE@
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
END $$;
-- on: target
CREATE ROLE @ROLE@ SUPERUSER LOGIN;
CREATE ROLE @ROLE@_reader;
ALTER ROLE @ROLE@_reader SET default_transaction_read_only = on;
DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
    EXECUTE format('ALTER ROLE @ROLE@ IN DATABASE %I SET default_transaction_read_only = off',
                   current_database());
END $$;
