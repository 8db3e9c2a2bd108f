-- The role that collects is held back, the application is not.
-- options: --phase cutover
-- role: @ROLE@
-- expect: database|-|@DATABASE@|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN SUPERUSER;
ALTER ROLE @ROLE@ SET default_transaction_read_only = on;
