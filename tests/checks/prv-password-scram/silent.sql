-- servers: 15 15
-- servers: 10 15
SET password_encryption = 'scram-sha-256';
CREATE ROLE @ROLE@ LOGIN PASSWORD 'x';
CREATE ROLE @ROLE@_none LOGIN;
