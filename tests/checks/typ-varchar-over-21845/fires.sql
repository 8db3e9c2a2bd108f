-- expect: column|shop|article|body|warning/none/none
-- expect: column|shop|article|code|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.article (id int PRIMARY KEY, body varchar(21846), code char(30000));
