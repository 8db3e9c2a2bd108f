-- servers: 17 15
-- servers: 18 15
-- expect: setting|-|transaction_timeout|-|warning/warning/none
ALTER DATABASE @DATABASE@ SET transaction_timeout = '10min';
