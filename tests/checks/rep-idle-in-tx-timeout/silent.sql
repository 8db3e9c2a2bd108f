-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET idle_in_transaction_session_timeout = '1min';
ALTER ROLE @ROLE@ SET idle_in_transaction_session_timeout = 0;
