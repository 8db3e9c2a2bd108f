-- servers: 17 15
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET transaction_timeout = '10min';
ALTER ROLE @ROLE@ SET transaction_timeout = 0;
