-- servers: 10 15
-- servers: 15 15
-- expect: setting|-|lock_timeout|-|warning/warning/none
ALTER DATABASE @DATABASE@ SET lock_timeout = '3s';
