-- expect: column|shop|order|prices|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, prices money[]);
ALTER DATABASE @DATABASE@ SET lc_monetary = 'C';
-- on: target
ALTER DATABASE @DATABASE@ SET lc_monetary = 'C.UTF-8';
