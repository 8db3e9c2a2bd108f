-- expect: sequence|shop|number|-|warning/warning/info
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
CREATE TABLE shop.letter (id int DEFAULT nextval('shop.number') PRIMARY KEY);
CREATE TABLE shop.parcel (id int DEFAULT nextval('shop.number') PRIMARY KEY);
