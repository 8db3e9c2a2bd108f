-- expect: column|shop|contract|terms|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.contract (id int PRIMARY KEY, terms xml);
