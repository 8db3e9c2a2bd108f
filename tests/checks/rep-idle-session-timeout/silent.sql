-- The one for transactions is another check's.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET idle_session_timeout = '10min';
ALTER ROLE @ROLE@ SET idle_session_timeout = 0;
ALTER ROLE @ROLE@ SET idle_in_transaction_session_timeout = 1;
