-- servers: 14 15
-- servers: 18 15
-- expect: setting|-|idle_session_timeout|-|warning/none/none
ALTER DATABASE @DATABASE@ SET idle_session_timeout = '10min';
