-- expect: table|shop|lo"g|-|info/warning/none
-- expect: table|shop|keyed|-|info/info/none
CREATE SCHEMA shop;
CREATE TABLE shop."lo""g" (n int);
INSERT INTO shop."lo""g" SELECT generate_series(1, 100000);
ALTER TABLE shop."lo""g" REPLICA IDENTITY FULL;
CREATE TABLE shop.keyed AS SELECT n FROM shop."lo""g";
ALTER TABLE shop.keyed ADD PRIMARY KEY (n), REPLICA IDENTITY FULL;
ANALYZE shop."lo""g", shop.keyed;
