-- servers: 15 15
-- servers: 10 18
-- expect: function|shop|price "x"|a integer|warning/warning/warning
CREATE SCHEMA shop;
CREATE FUNCTION shop."price ""x"""(a int) RETURNS int LANGUAGE sql AS 'SELECT a * 2';
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop."price ""x"""(a int) RETURNS int LANGUAGE sql AS 'SELECT a * 3';
