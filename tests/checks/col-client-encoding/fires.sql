-- expect: database|-|@DATABASE@|-|warning/none/info
-- expect: role|-|@ROLE@|@DATABASE@|warning/none/info
-- expect: role|-|@ROLE@2|-|warning/none/info
ALTER DATABASE @DATABASE@ SET client_encoding = 'LATIN1';
CREATE ROLE @ROLE@;
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET client_encoding = 'WIN1252';
CREATE ROLE @ROLE@2;
ALTER ROLE @ROLE@2 SET client_encoding = 'SQL_ASCII';
