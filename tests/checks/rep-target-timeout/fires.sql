-- servers: 15 18
-- expect: setting|-|statement_timeout|-|warning/none/none
-- expect: setting|-|lock_timeout|-|warning/none/none
-- expect: setting|-|idle_session_timeout|-|warning/none/none
-- expect: setting|-|idle_in_transaction_session_timeout|-|warning/none/none
-- expect: setting|-|transaction_timeout|-|warning/warning/none
-- role: target @ROLE@
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET statement_timeout = '1min';
ALTER ROLE @ROLE@ SET lock_timeout = '1min';
ALTER ROLE @ROLE@ SET idle_session_timeout = '1min';
ALTER ROLE @ROLE@ SET idle_in_transaction_session_timeout = '1min';
ALTER ROLE @ROLE@ SET transaction_timeout = '1min';
