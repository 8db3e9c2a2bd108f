-- options: --from 192.0.2.7
-- servers: 10 15
-- servers: 18 15
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET tcp_keepalives_idle = 300', current_database()); END $$;
