-- options: --from 192.0.2.7
-- servers: 10 15
-- servers: 18 15
-- expect: setting|-|tcp_keepalives_idle|-|info/info/info
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET tcp_keepalives_idle = 900', current_database()); END $$;
