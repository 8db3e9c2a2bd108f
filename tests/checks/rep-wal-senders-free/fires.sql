-- servers: 10 15
-- servers: 18 15
-- settings: source max_wal_senders=2
-- hold: SELECT dblink_connect(n, format('host=%s port=%s dbname=%s user=postgres replication=database', current_setting('unix_socket_directories'), current_setting('port'), current_database())) FROM unnest(ARRAY['one', 'two']) n
-- expect: setting|-|max_wal_senders|-|blocker/blocker/none
CREATE EXTENSION dblink;
