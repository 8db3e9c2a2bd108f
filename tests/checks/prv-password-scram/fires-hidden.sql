-- servers: 10 15
-- role: @ROLE@
-- expect: setting|-|password_encryption|-|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_read_all_settings TO @ROLE@;
