-- Names that need quotes for another reason; upper case that was never quoted.
CREATE SCHEMA shop;
CREATE TABLE shop."order ""x""" (id int PRIMARY KEY, "first name" text);
CREATE TABLE SHOP.Customer (ID int PRIMARY KEY);
