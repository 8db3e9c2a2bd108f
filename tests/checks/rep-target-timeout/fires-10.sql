-- servers: 15 10
-- expect: setting|-|statement_timeout|-|warning/none/none
-- on: target
ALTER DATABASE @DATABASE@ SET statement_timeout = '1min';
