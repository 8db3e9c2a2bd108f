-- AWS lists cidr among what migrates.
CREATE SCHEMA shop;
CREATE TABLE shop.visit (id int PRIMARY KEY, net cidr, address varchar(50));
