-- settings: source max_wal_senders=3
-- hold: SELECT dblink_connect(format('host=%s port=%s dbname=%s user=postgres replication=database', current_setting('unix_socket_directories'), current_setting('port'), current_database()))
CREATE EXTENSION dblink;
