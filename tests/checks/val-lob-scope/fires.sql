-- expect: table|shop|note|-|warning/none/none
-- expect: table|shop|o"dd|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "SkipLobColumns": true}, "TargetMetadata": {"FullLobMode": false, "LimitedSizeLobMode": true, "LobMaxSize": 64}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (id int PRIMARY KEY, note text, photo bytea);
CREATE TABLE shop."o""dd" (id int PRIMARY KEY, tags int[]) PARTITION BY RANGE (id);
CREATE TABLE shop.odd_1 PARTITION OF shop."o""dd" FOR VALUES FROM (1) TO (10);
CREATE TABLE shop.plain (id int PRIMARY KEY, name varchar(20));
