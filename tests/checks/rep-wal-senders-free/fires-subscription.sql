-- One is enough for a DMS task, but a subscription needs another one to copy tables.
-- settings: source max_wal_senders=2
-- hold: SELECT dblink_connect(format('host=%s port=%s dbname=%s user=postgres replication=database', current_setting('unix_socket_directories'), current_setting('port'), current_database()))
-- expect: setting|-|max_wal_senders|-|none/blocker/none
CREATE EXTENSION dblink;
