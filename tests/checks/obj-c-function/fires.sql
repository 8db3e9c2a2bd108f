-- expect: function|shop|size "x"|text|warning/warning/warning
CREATE SCHEMA shop;
CREATE FUNCTION shop."size ""x"""(text) RETURNS int LANGUAGE internal AS 'textlen';
