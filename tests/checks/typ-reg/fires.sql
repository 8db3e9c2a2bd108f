-- expect: column|shop|job|what|none/warning/warning
-- expect: column|shop|job|with|none/warning/warning
-- expect: column|shop|job|tables|none/warning/warning
-- expect: column|shop|job|who|none/warning/warning
CREATE SCHEMA shop;
CREATE DOMAIN shop.kind AS regconfig;
CREATE TABLE shop.job (id int PRIMARY KEY, what regprocedure, "with" shop.kind, tables regclass[], who regrole);
