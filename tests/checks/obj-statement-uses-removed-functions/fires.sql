-- servers: 10 18
-- servers: 14 15
-- expect: function|shop|begin "backup"|label text|warning/warning/warning
CREATE SCHEMA shop;
CREATE FUNCTION shop."begin ""backup"""(label text) RETURNS void LANGUAGE plpgsql AS 'BEGIN PERFORM PG_START_BACKUP(label); END';
