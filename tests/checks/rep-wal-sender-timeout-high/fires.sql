-- servers: 15 15
-- servers: 18 15
-- expect: setting|-|wal_sender_timeout|-|info/info/none
ALTER DATABASE @DATABASE@ SET wal_sender_timeout = '5min';
