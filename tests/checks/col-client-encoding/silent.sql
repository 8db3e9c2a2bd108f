-- Several spellings of the server's own, and another setting.
CREATE ROLE @ROLE@;
ALTER DATABASE @DATABASE@ SET client_encoding = 'utf-8';
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET client_encoding = 'UNICODE';
ALTER ROLE @ROLE@ SET bytea_output = 'escape';
