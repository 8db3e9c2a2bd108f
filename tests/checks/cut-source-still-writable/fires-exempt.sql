-- One role has the setting off for itself.
-- options: --phase cutover
-- expect: database|-|@DATABASE@|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
ALTER DATABASE @DATABASE@ SET default_transaction_read_only = on;
SET default_transaction_read_only = off;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET default_transaction_read_only = off;
