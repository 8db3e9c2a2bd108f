-- Short keys, and long columns beside them.
CREATE SCHEMA shop;
CREATE TABLE shop.page (path varchar(1023) PRIMARY KEY, title varchar(2000) UNIQUE);
CREATE TABLE shop.code (code char(20) PRIMARY KEY);
