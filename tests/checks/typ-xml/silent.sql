CREATE SCHEMA shop;
CREATE TABLE shop.contract (id int PRIMARY KEY, terms varchar(4000) CHECK (xml_is_well_formed(terms)));
