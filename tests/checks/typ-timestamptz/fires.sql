-- expect: column|shop|call|at|info/none/none
-- expect: column|shop|call|from|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.call (id int PRIMARY KEY, at timestamptz, "from" time with time zone);
