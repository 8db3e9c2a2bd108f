-- expect: column|shop|log|at|warning/warning/warning
-- expect: column|shop|log|took|warning/warning/warning
-- expect: column|shop|log|"from"|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, at timestamp, took interval, """from""" timestamptz(6), other time(2));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, at timestamp(3), took interval(0), """from""" timestamptz(0), other time(3));
