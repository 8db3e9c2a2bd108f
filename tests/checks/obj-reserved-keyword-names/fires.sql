-- A column that needs quotes since 16, and a function that does since 17.
-- servers: 15 18
-- expect: column|shop|account|system_user|warning/warning/warning
-- expect: table|shop|system_user|-|warning/warning/warning
-- expect: function|shop|json_value|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.account (id int PRIMARY KEY, system_user text, json_value text);
CREATE TABLE shop.system_user (id int PRIMARY KEY);
CREATE FUNCTION shop.json_value(json, text) RETURNS text LANGUAGE sql AS 'SELECT $1 ->> $2';
CREATE FUNCTION shop.json_value(jsonb, text) RETURNS text LANGUAGE sql AS 'SELECT $1 ->> $2';
