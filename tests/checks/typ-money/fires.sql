-- expect: column|shop|order|price|warning/none/none
-- expect: column|shop|order|fee|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.fee AS money;
CREATE TABLE shop."order" (id int PRIMARY KEY, price money, fee shop.fee);
