-- database: target LOCALE 'C' TEMPLATE template0
-- expect: index|shop|guest|by "mail"|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text);
CREATE UNIQUE INDEX "by ""mail""" ON shop.guest (lower(mail));
