-- expect: column|shop|door|flags|info/none/none
-- expect: column|shop|door|more|info/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.door (id int PRIMARY KEY, flags bit(8), more bit varying);
