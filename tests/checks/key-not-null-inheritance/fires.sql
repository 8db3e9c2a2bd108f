-- expect: column|shop|ca"r|name|info/warning/warning
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.vehicle (id int, name text);
CREATE TABLE shop."ca""r" (doors int) INHERITS (shop.vehicle);
ALTER TABLE ONLY shop.vehicle ALTER name SET NOT NULL;
