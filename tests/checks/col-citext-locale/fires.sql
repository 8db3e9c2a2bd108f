-- database: target LOCALE 'C' TEMPLATE template0
-- expect: column|shop|guest|mail|warning/warning/warning
-- expect: column|shop|guest|own "x"|warning/warning/warning
CREATE SCHEMA shop;
CREATE EXTENSION citext SCHEMA shop;
CREATE DOMAIN shop.mail AS shop.citext;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail shop.citext UNIQUE, "own ""x""" shop.mail);
