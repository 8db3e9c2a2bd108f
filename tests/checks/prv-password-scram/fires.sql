-- expect: role|-|@ROLE@|-|warning/warning/warning
SET password_encryption = 'md5';
CREATE ROLE @ROLE@ LOGIN PASSWORD 'x';
SET password_encryption = 'scram-sha-256';
CREATE ROLE @ROLE@_new LOGIN PASSWORD 'x';
CREATE ROLE @ROLE@_none LOGIN;
