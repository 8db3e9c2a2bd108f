-- expect: column|shop|door|is open|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.door (id int PRIMARY KEY, "is open" boolean, marks boolean[]);
