-- Nobody said whether the task validates.
-- expect: column|shop|page|path|info/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.page (path varchar(2000) PRIMARY KEY);
