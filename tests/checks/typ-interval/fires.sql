-- expect: column|shop|task|took|warning/none/none
-- expect: column|shop|task|days|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.task (id int PRIMARY KEY, took interval, days interval day to second (3));
