-- servers: 15 15
-- servers: 10 15
-- role: @ROLE@
-- expect: table|shop|log|-|warning/warning/none
-- expect: table|shop|nothing|-|warning/warning/none
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE SCHEMA shop;
CREATE TABLE shop.log (line text);
CREATE TABLE shop.nothing (id int PRIMARY KEY);
ALTER TABLE shop.nothing REPLICA IDENTITY NOTHING;
CREATE TABLE shop.with_key (id int PRIMARY KEY);
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO @ROLE@;
